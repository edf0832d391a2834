package io.shuzheng.app.capture;

/**
 * A request and its response, as they crossed the wire.
 *
 * @param contentType of the request; empty where it has none
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are bytes, and nobody compares exchanges
public record CapturedExchange(
        String method, String path, String contentType, byte[] request, int status, byte[] response) {

    @Override
    public String toString() {
        return method + " " + path + " (" + request.length + " bytes) -> " + status + " (" + response.length
                + " bytes)";
    }
}
