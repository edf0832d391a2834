package io.shuzheng.app.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A client of an agent's admin API, that takes no answer but success. */
public final class AdminClient {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI address;
    private final String key;

    public AdminClient(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    /** The client of an agent that said this before it was ready. */
    public static AdminClient of(Map<String, String> said) throws IOException {
        String key = Files.readString(Path.of(said.get("api-key-file"))).strip();
        return new AdminClient(URI.create(said.get("admin")), key);
    }

    public JsonNode get(String path) {
        return succeed(send("GET", path, ""));
    }

    public JsonNode post(String path, JsonNode body) {
        return succeed(send("POST", path, Json.write(body)));
    }

    public JsonNode post(String path) {
        return succeed(send("POST", path, ""));
    }

    public HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).header("X-API-Key", key);
        if (body.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode succeed(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body().isEmpty() ? Json.object() : Json.parse(response.body());
    }
}
