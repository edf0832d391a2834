package io.shuzheng.ledger.request;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of a request's JSON; each is checked when it is asked for. */
final class LedgerRequestReader {

    private static final Set<String> MEMBERS = Set.of(
            "identifier",
            "reqId",
            "operation",
            "protocolVersion",
            "endorser",
            "taaAcceptance",
            "signature",
            "signatures");

    private final ObjectNode json;

    /** @throws InvalidInputException if a member is unknown: nobody would sign or send it as it is */
    LedgerRequestReader(ObjectNode json) {
        this.json = json;
        json.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidInputException("a request has no member \"" + name + "\"");
                });
        JsonNode version = json.path("protocolVersion");
        if (!version.isIntegralNumber() || version.intValue() != LedgerRequest.PROTOCOL_VERSION) {
            throw new InvalidInputException("a request's protocolVersion is " + LedgerRequest.PROTOCOL_VERSION);
        }
    }

    LedgerDid author() {
        return did("identifier", json.path("identifier"));
    }

    long requestId() {
        JsonNode number = json.path("reqId");
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new InvalidInputException("a request's reqId is an integer of 64 bits");
        }
        return number.longValue();
    }

    LedgerOperation operation() {
        return LedgerOperation.parse(json.path("operation"));
    }

    Optional<LedgerDid> endorser() {
        return json.optional("endorser").map(node -> did("endorser", node));
    }

    Optional<AuthorAgreementAcceptance> agreement() {
        return json.optional("taaAcceptance").map(AuthorAgreementAcceptance::fromJson);
    }

    Map<LedgerDid, String> signatures() {
        Optional<JsonNode> one = json.optional("signature");
        Optional<JsonNode> many = json.optional("signatures");
        if (one.isPresent() && many.isPresent()) {
            throw new InvalidInputException("a request has a signature or signatures, not both");
        }
        Map<LedgerDid, String> signatures = new LinkedHashMap<>();
        one.ifPresent(signature -> signatures.put(author(), signature(signature)));
        many.ifPresent(all -> all.properties()
                .forEach(each -> signatures.put(LedgerDid.of(each.getKey()), signature(each.getValue()))));
        return Map.copyOf(signatures);
    }

    private static String signature(JsonNode node) {
        String text = node.asString("");
        if (!node.isString()
                || Base58.decode(text, Ed25519PublicKey.SIGNATURE_SIZE).length != Ed25519PublicKey.SIGNATURE_SIZE) {
            throw new InvalidInputException(
                    "a request's signature is Base58 of " + Ed25519PublicKey.SIGNATURE_SIZE + " bytes");
        }
        return text;
    }

    private static LedgerDid did(String name, JsonNode node) {
        if (!node.isString()) {
            throw new InvalidInputException("a request's " + name + " is a DID");
        }
        return LedgerDid.of(node.stringValue());
    }
}
