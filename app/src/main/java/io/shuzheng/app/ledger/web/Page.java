package io.shuzheng.app.ledger.web;

/**
 * What the server answers.
 *
 * @param status the HTTP status
 * @param mediaType of the content
 * @param content the body, to be sent in UTF-8
 */
record Page(int status, String mediaType, String content) {

    static final String JSON = "application/json";

    static Page json(String json) {
        return new Page(200, JSON, json);
    }

    static Page text(String text) {
        return new Page(200, "text/plain;charset=utf-8", text);
    }
}
