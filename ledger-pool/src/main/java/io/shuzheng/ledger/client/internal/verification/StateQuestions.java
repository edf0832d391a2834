package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which key of the state an operation asks for. Answers that hold more than one key's value says are no such question: the
 * newest agreement (its key holds a digest only), a delta between two times (its lists are computed), rules (defaults are
 * not in the state), and earlier versions of a NYM or attribute.
 */
final class StateQuestions {

    private StateQuestions() {}

    /** The question of an operation; nothing if no single key answers it. */
    static Optional<StateQuestion> of(TransactionType type, ObjectNode operation) {
        return switch (type) {
            case GET_NYM -> nym(operation);
            case GET_ATTR -> attribute(operation);
            case GET_SCHEMA -> schema(operation);
            case GET_CRED_DEF -> credentialDefinition(operation);
            case GET_REVOC_REG_DEF -> Optional.of(domain(text(operation, "id"), WrappedClaim.ofData()));
            case GET_REVOC_REG -> registry(operation);
            case GET_REVOC_REG_DELTA -> registryDelta(operation);
            case GET_TXN_AUTHOR_AGREEMENT -> agreement(operation);
            case GET_TXN_AUTHOR_AGREEMENT_AML -> acceptanceMechanisms(operation);
            default -> Optional.empty();
        };
    }

    private static Optional<StateQuestion> nym(ObjectNode operation) {
        String did = text(operation, "dest");
        byte[] key = Digests.sha256(did.getBytes(StandardCharsets.UTF_8));
        return isOfNow(operation)
                ? Optional.of(new StateQuestion(Ledger.DOMAIN, key, OptionalLong.empty(), new NymClaim(did)))
                : Optional.empty();
    }

    private static Optional<StateQuestion> attribute(ObjectNode operation) {
        Optional<String> value = optional(operation, "raw").or(() -> optional(operation, "enc"));
        Optional<String> hash = optional(operation, "hash");
        if (!isOfNow(operation) || value.isPresent() == hash.isPresent()) {
            return Optional.empty();
        }
        String name = value.map(StateQuestions::sha256Hex).or(() -> hash).orElseThrow();
        StateClaim claim = new WrappedClaim(
                hash.isPresent()
                        ? (state, result) -> result.path("data").equals(operation.path("hash"))
                        : (state, result) -> state.isString()
                                && result.path("data").isString()
                                && sha256Hex(result.path("data").stringValue()).equals(state.stringValue()));
        return Optional.of(domain(text(operation, "dest") + ":1:" + name, claim));
    }

    private static Optional<StateQuestion> schema(ObjectNode operation) {
        String name = text(operation.path("data"), "name");
        String version = text(operation.path("data"), "version");
        ObjectNode asked = Json.object().put("name", name).put("version", version);
        String path = String.join(":", text(operation, "dest"), "2", name, version);
        return Optional.of(domain(path, new SchemaClaim(asked)));
    }

    private static Optional<StateQuestion> credentialDefinition(ObjectNode operation) {
        String path = String.join(
                ":",
                text(operation, "origin"),
                "3",
                text(operation, "signature_type"),
                operation.path("ref").asString(""),
                text(operation, "tag"));
        return Optional.of(domain(path, WrappedClaim.ofData()));
    }

    private static Optional<StateQuestion> registry(ObjectNode operation) {
        return Optional.of(at(operation, "timestamp", "6:" + text(operation, "revocRegDefId"), WrappedClaim.ofData()));
    }

    private static Optional<StateQuestion> registryDelta(ObjectNode operation) {
        String id = text(operation, "revocRegDefId");
        return JsonValues.isNothing(operation.path("from"))
                ? Optional.of(at(
                        operation,
                        "to",
                        "5:" + id,
                        new WrappedClaim(
                                (entry, result) -> RegistryDelta.isFromTheBeginning(id, entry, result.path("data")))))
                : Optional.empty();
    }

    private static Optional<StateQuestion> agreement(ObjectNode operation) {
        return optional(operation, "digest")
                .map(digest -> new StateQuestion(
                        Ledger.CONFIG, bytes("2:d:" + digest), OptionalLong.empty(), WrappedClaim.ofData()));
    }

    private static Optional<StateQuestion> acceptanceMechanisms(ObjectNode operation) {
        String path =
                optional(operation, "version").map(version -> "3:v:" + version).orElse("3:latest");
        return Optional.of(
                new StateQuestion(Ledger.CONFIG, bytes(path), time(operation, "timestamp"), WrappedClaim.ofData()));
    }

    private static StateQuestion domain(String path, StateClaim claim) {
        return new StateQuestion(Ledger.DOMAIN, bytes(path), OptionalLong.empty(), claim);
    }

    private static StateQuestion at(ObjectNode operation, String time, String path, StateClaim claim) {
        return new StateQuestion(Ledger.DOMAIN, bytes(path), time(operation, time), claim);
    }

    private static OptionalLong time(ObjectNode operation, String name) {
        return JsonValues.number(operation.path(name));
    }

    private static boolean isOfNow(ObjectNode operation) {
        return !operation.has("seqNo") && !operation.has("timestamp");
    }

    private static String text(JsonNode object, String name) {
        return optional(object, name).orElse("");
    }

    private static Optional<String> optional(JsonNode object, String name) {
        return Optional.of(object.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256Hex(String text) {
        return HexFormat.of().formatHex(Digests.sha256(bytes(text)));
    }
}
