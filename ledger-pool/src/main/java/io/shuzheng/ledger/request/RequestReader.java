package io.shuzheng.ledger.request;

import io.shuzheng.primitives.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the JSON of a request, whoever made it; the inverse of {@link LedgerRequest#toJson}. */
final class RequestReader {

    private static final Set<String> MEMBERS = Set.of(
            "identifier",
            "reqId",
            "operation",
            "protocolVersion",
            "endorser",
            "taaAcceptance",
            "signature",
            "signatures");

    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long LAST_DAY = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();

    private RequestReader() {}

    /** What stands beside author, number and operation. */
    record Additions(
            Optional<LedgerDid> endorser,
            Optional<AuthorAgreementAcceptance> agreement,
            Map<LedgerDid, String> signatures) {}

    static LedgerRequest read(ObjectNode json) {
        for (String member : json.propertyNames()) {
            if (!MEMBERS.contains(member)) {
                throw new InvalidInputException("a request has no member \"" + member + "\"");
            }
        }
        if (json.path("protocolVersion").asInt(0) != LedgerRequest.PROTOCOL_VERSION) {
            throw new InvalidInputException("a request's protocolVersion is " + LedgerRequest.PROTOCOL_VERSION);
        }
        LedgerDid author = LedgerDid.of(text(json.path("identifier"), "identifier"));
        LedgerRequest request = LedgerRequest.of(
                author, number(json.path("reqId"), "reqId"), LedgerOperation.parse(json.path("operation")));
        return request.with(new Additions(
                optional(json, "endorser").map(LedgerDid::of), agreement(json), signatures(author, json)));
    }

    private static Optional<AuthorAgreementAcceptance> agreement(ObjectNode json) {
        JsonNode acceptance = json.path("taaAcceptance");
        if (acceptance.isMissingNode()) {
            return Optional.empty();
        }
        long time = number(acceptance.path("time"), "time");
        if (time < 0 || time % SECONDS_OF_A_DAY != 0 || time > LAST_DAY) {
            throw new InvalidInputException("an agreement is accepted at the beginning of a day (UTC)");
        }
        return Optional.of(new AuthorAgreementAcceptance(
                text(acceptance.path("taaDigest"), "taaDigest"),
                text(acceptance.path("mechanism"), "mechanism"),
                LocalDate.ofInstant(Instant.ofEpochSecond(time), ZoneOffset.UTC)));
    }

    private static Map<LedgerDid, String> signatures(LedgerDid author, ObjectNode json) {
        Map<LedgerDid, String> signatures = new LinkedHashMap<>();
        optional(json, "signature").ifPresent(signature -> signatures.put(author, signature));
        json.path("signatures")
                .properties()
                .forEach(entry -> signatures.put(
                        LedgerDid.of(entry.getKey()), text(entry.getValue(), "signature of " + entry.getKey())));
        return Map.copyOf(signatures);
    }

    private static Optional<String> optional(ObjectNode json, String name) {
        return json.has(name) ? Optional.of(text(json.path(name), name)) : Optional.empty();
    }

    private static String text(JsonNode node, String name) {
        if (!node.isString()) {
            throw new InvalidInputException("a request's " + name + " is a text");
        }
        return node.stringValue();
    }

    private static long number(JsonNode node, String name) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new InvalidInputException("a request's " + name + " is a number of 64 bits");
        }
        return node.longValue();
    }
}
