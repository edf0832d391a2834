package io.shuzheng.voucher.document;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a document's members; each must be there, and none beside them. */
final class DocumentReader {

    private static final int MAXIMUM_TEXT = 1_024;
    private static final int MAXIMUM_LIST = 64;

    private final ObjectNode node;
    private final String name;
    private final Set<String> read = new HashSet<>();

    DocumentReader(ObjectNode node, String name) {
        this.node = node;
        this.name = name;
    }

    String text(String member) {
        return textOf(value(member), member);
    }

    List<String> texts(String member) {
        JsonNode array = value(member);
        if (!array.isArray() || array.size() > MAXIMUM_LIST) {
            throw complaint(member, "a list of at most " + MAXIMUM_LIST + " strings is expected");
        }
        return array.valueStream().map(item -> textOf(item, member)).toList();
    }

    long number(String member) {
        JsonNode value = value(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw complaint(member, "an integer is expected");
        }
        return value.longValue();
    }

    Fen fen(String member) {
        return new Fen(number(member));
    }

    ApplicationId applicationId() {
        return new ApplicationId(text("application_id"));
    }

    void requireNoMore() {
        for (String member : node.propertyNames()) {
            if (!read.contains(member)) {
                throw complaint(member, "unknown");
            }
        }
    }

    private JsonNode value(String member) {
        read.add(member);
        JsonNode value = node.get(member);
        if (value == null) {
            throw complaint(member, "missing");
        }
        return value;
    }

    private String textOf(JsonNode value, String member) {
        if (!value.isString()
                || value.stringValue().isEmpty()
                || value.stringValue().length() > MAXIMUM_TEXT) {
            throw complaint(member, "a string of 1 to " + MAXIMUM_TEXT + " characters is expected");
        }
        return value.stringValue();
    }

    private InvalidInputException complaint(String member, String problem) {
        return new InvalidInputException(name + "." + member + ": " + problem);
    }
}
