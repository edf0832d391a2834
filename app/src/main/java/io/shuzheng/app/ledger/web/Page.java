package io.shuzheng.app.ledger.web;

/**
 * What the server answers.
 *
 * @param mediaType of the content
 * @param content the body, to be sent in UTF-8
 */
record Page(String mediaType, String content) {

    static final String JSON = "application/json";

    static Page json(String json) {
        return new Page(JSON, json);
    }

    static Page text(String text) {
        return new Page("text/plain;charset=utf-8", text);
    }
}
