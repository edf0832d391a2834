package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** The member {@code type}: the type that AnonCreds needs, and any others. */
enum Types {
    CREDENTIAL("VerifiableCredential"),
    PRESENTATION("VerifiablePresentation");

    static final String MEMBER = "type";

    private final String text;

    Types(String text) {
        this.text = text;
    }

    ArrayNode toJson() {
        return JsonOutput.texts(List.of(text));
    }

    void check(JsonInput json) {
        if (!json.list(JsonInput::text).contains(text)) {
            throw json.expected("with " + text);
        }
    }
}
