package io.shuzheng.ledger.embedded.internal.ledger;

import io.shuzheng.ledger.internal.encoding.CanonicalMessagePack;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A transaction as a ledger stores it and GET_TXN returns it: {@code reqSignature}, {@code txn}, {@code txnMetadata} and
 * {@code ver}, without {@code rootHash} and {@code auditPath}.
 */
public final class StoredTransaction {

    private final ObjectNode json;

    private StoredTransaction(ObjectNode json) {
        this.json = json;
    }

    /** Takes the JSON without copying it; it must not be changed afterwards. */
    public static StoredTransaction of(ObjectNode json) {
        return new StoredTransaction(json);
    }

    /** A copy of the JSON, to be extended into a reply. */
    public ObjectNode toJson() {
        return json.deepCopy();
    }

    /** The transaction's type, such as {@code "1"}. */
    public String type() {
        return payload().path("type").asString("");
    }

    /** What the operation said, without its type; not to be changed. */
    public JsonNode data() {
        return payload().path("data");
    }

    /** The author's DID; genesis transactions may have none. */
    public Optional<String> author() {
        return text(metadata().path("from"));
    }

    /** The digest of the request with its signatures. */
    public Optional<String> digest() {
        return text(metadata().path("digest"));
    }

    /** The digest of what was signed. */
    public Optional<String> payloadDigest() {
        return text(metadata().path("payloadDigest"));
    }

    /** The {@code txnId}: for most types, the path of what it sets in the state. */
    public Optional<String> id() {
        return text(json.path("txnMetadata").path("txnId"));
    }

    /** The number in its ledger, from 1. */
    public long sequenceNumber() {
        return json.path("txnMetadata").path("seqNo").asLong(0);
    }

    /** When it was written, in seconds since 1970; genesis transactions have no time. */
    public OptionalLong time() {
        JsonNode time = json.path("txnMetadata").path("txnTime");
        return time.isIntegralNumber() ? OptionalLong.of(time.longValue()) : OptionalLong.empty();
    }

    /** The bytes of its Merkle leaf. */
    byte[] leaf() {
        return CanonicalMessagePack.encode(json);
    }

    byte[] compact() {
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode payload() {
        return json.path("txn");
    }

    private JsonNode metadata() {
        return payload().path("metadata");
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredTransaction transaction && json.equals(transaction.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "StoredTransaction[type " + type() + ", number " + sequenceNumber() + "]";
    }
}
