package io.shuzheng.evidence.statement;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a statement is about. Statements that share an application, a blank or a voucher belong to one lineage; a model is
 * shared by many.
 */
public record Subject(Kind kind, Identifier id) {

    /** The kinds of things that statements are about. */
    public enum Kind {
        /** A loan application, by its id. */
        APPLICATION,
        /** A blank voucher, by its serial number. */
        BLANK,
        /** A data-asset voucher, by its voucher id. */
        VOUCHER,
        /** A version of a scoring model, by its id. */
        MODEL;

        /** Whether everything that is about the same thing is of one lineage. */
        public boolean linksLineage() {
            return this != MODEL;
        }

        /** The kind in JSON: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Reads the kind from JSON.
         *
         * @throws InvalidInputException for anything but a kind in lower case
         */
        public static Kind ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() ->
                            new InvalidInputException("a subject is an application, a blank, a voucher or a model"));
        }
    }

    public static Subject application(String id) {
        return new Subject(Kind.APPLICATION, new Identifier(id));
    }

    public static Subject blank(String serialNumber) {
        return new Subject(Kind.BLANK, new Identifier(serialNumber));
    }

    public static Subject voucher(String id) {
        return new Subject(Kind.VOUCHER, new Identifier(id));
    }

    public static Subject model(String id) {
        return new Subject(Kind.MODEL, new Identifier(id));
    }

    /**
     * Reads {@code {"kind", "id"}}.
     *
     * @throws InvalidInputException when {@code json} is anything else
     */
    public static Subject fromJson(JsonNode json) {
        Fields fields = Fields.of(json, "subject");
        Subject subject = new Subject(Kind.ofCode(fields.string("kind")), new Identifier(fields.string("id")));
        fields.end();
        return subject;
    }

    public ObjectNode toJson() {
        return Json.object().put("kind", kind.code()).put("id", id.value());
    }

    @Override
    public String toString() {
        return kind.code() + ' ' + id;
    }
}
