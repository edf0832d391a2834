package io.shuzheng.ledger.embedded.internal.request;

import io.shuzheng.ledger.request.TransactionType;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks a request's envelope: everything but what its operation means. */
public final class RequestParser {

    private static final int PROTOCOL_VERSION = 2;
    private static final int SIGNATURE_LIMIT = 512;
    private static final int MAXIMUM_SIGNATURES = 64;
    private static final int MECHANISM_LIMIT = 64;

    /** Less than what JSON allows, so that what is stored or answered, which wraps the operation, can be read again. */
    private static final int MAXIMUM_DEPTH = 32;

    private RequestParser() {}

    /**
     * Reads a request.
     *
     * @throws RefusedRequestException if a member is missing or wrong
     */
    public static ClientRequest parse(ObjectNode message) {
        checkValues(message, 1);
        Fields fields = Fields.of(message);
        long requestId = fields.integer("reqId", 0);
        String author = fields.did("identifier");
        if (fields.integer("protocolVersion", 0) != PROTOCOL_VERSION) {
            throw fields.wrong("protocolVersion", "is not " + PROTOCOL_VERSION);
        }
        Fields operation = fields.object("operation");
        TransactionType type = type(operation);
        SortedMap<String, String> signatures = signatures(fields, author);
        Optional<String> endorser = fields.has("endorser") ? Optional.of(fields.did("endorser")) : Optional.empty();
        checkEndorser(endorser, author, signatures);
        if (fields.has("taaAcceptance")) {
            checkAcceptance(fields.object("taaAcceptance"));
        }
        return new ClientRequest(author, requestId, type, operation, signatures, endorser, message);
    }

    private static TransactionType type(Fields operation) {
        String code = operation.text("type", Fields.NAME_LIMIT);
        return TransactionType.find(code)
                .orElseThrow(() -> operation.wrong("type", "is no transaction type that this ledger knows: " + code));
    }

    private static SortedMap<String, String> signatures(Fields fields, String author) {
        Optional<String> single = fields.nullableText("signature", SIGNATURE_LIMIT);
        boolean several =
                fields.has("signatures") && !fields.json().path("signatures").isNull();
        if (single.isPresent() && several) {
            throw RefusedRequestException.invalid("a request has a \"signature\" or \"signatures\", not both");
        }
        SortedMap<String, String> signatures = new TreeMap<>();
        single.ifPresent(signature -> signatures.put(author, signature));
        if (several) {
            signatures.putAll(readSignatures(fields.object("signatures"), author));
        }
        return Collections.unmodifiableSortedMap(signatures);
    }

    private static SortedMap<String, String> readSignatures(Fields fields, String author) {
        SortedMap<String, String> signatures = new TreeMap<>();
        if (fields.json().size() > MAXIMUM_SIGNATURES) {
            throw RefusedRequestException.invalid("a request has at most " + MAXIMUM_SIGNATURES + " signatures");
        }
        for (Map.Entry<String, JsonNode> member : fields.json().properties()) {
            String signer = Fields.checkDid("signatures", member.getKey());
            signatures.put(signer, fields.text(signer, SIGNATURE_LIMIT));
        }
        if (!signatures.isEmpty() && !signatures.containsKey(author)) {
            throw RefusedRequestException.invalid("the author " + author + " is not among the signers");
        }
        return signatures;
    }

    private static void checkEndorser(Optional<String> endorser, String author, SortedMap<String, String> signatures) {
        endorser.filter(did -> !did.equals(author) && !signatures.containsKey(did))
                .ifPresent(did -> {
                    throw RefusedRequestException.invalid("the endorser " + did + " has not signed the request");
                });
    }

    private static void checkAcceptance(Fields acceptance) {
        acceptance.text("taaDigest", Fields.NAME_LIMIT);
        acceptance.text("mechanism", MECHANISM_LIMIT);
        acceptance.integer("time", 0);
    }

    /** Refuses what could not be stored, hashed and answered the same by everybody. */
    private static void checkValues(JsonNode node, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw RefusedRequestException.invalid("the request is nested deeper than " + MAXIMUM_DEPTH);
        }
        switch (node.getNodeType()) {
            case NUMBER -> checkNumber(node);
            case STRING -> checkString(node.stringValue());
            case OBJECT ->
                node.properties().forEach(member -> {
                    checkString(member.getKey());
                    checkValues(member.getValue(), depth + 1);
                });
            case ARRAY -> node.forEach(element -> checkValues(element, depth + 1));
            default -> {}
        }
    }

    private static void checkNumber(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw RefusedRequestException.invalid("the request holds a number that is no integer of 64 bits");
        }
    }

    private static void checkString(String text) {
        boolean alone = text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (alone) {
            throw RefusedRequestException.invalid("the request holds a string that is no Unicode text");
        }
    }

    /**
     * The client's number of a message that cannot be read otherwise, so that the refusal reaches it; indy-node answers
     * with 1 if there is none.
     */
    public static long requestIdOf(ObjectNode message) {
        JsonNode id = message.path("reqId");
        return id.isIntegralNumber() && id.canConvertToLong() && id.longValue() >= 0 ? id.longValue() : 1;
    }

    /** The author of a message that cannot be read otherwise. */
    public static Optional<String> authorOf(ObjectNode message) {
        JsonNode author = message.path("identifier");
        return author.isString() ? Optional.of(author.stringValue()) : Optional.empty();
    }
}
