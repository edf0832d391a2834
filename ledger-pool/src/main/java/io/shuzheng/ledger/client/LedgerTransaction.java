package io.shuzheng.ledger.client;

import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.InvalidInputException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A transaction as the ledger holds it. Of an attribute it holds the SHA-256 of the value, not the value. */
public final class LedgerTransaction {

    private static final Set<String> PROOF = Set.of("rootHash", "auditPath", "ledgerSize");

    private final long sequenceNumber;
    private final String type;
    private final Optional<LedgerDid> author;
    private final Optional<Instant> time;
    private final ObjectNode json;

    private LedgerTransaction(
            long sequenceNumber, String type, Optional<LedgerDid> author, Optional<Instant> time, ObjectNode json) {
        this.sequenceNumber = sequenceNumber;
        this.type = type;
        this.author = author;
        this.time = time;
        this.json = json;
    }

    static LedgerTransaction parse(ReplyNode transaction) {
        ReplyNode txn = transaction.object("txn");
        ReplyNode metadata = transaction.object("txnMetadata");
        return new LedgerTransaction(
                metadata.number("seqNo"),
                txn.string("type"),
                txn.object("metadata").optionalString("from").map(LedgerTransaction::did),
                metadata.optionalTime("txnTime"),
                withoutProof(transaction.json()));
    }

    /** What was written; how it is proved, and how long the ledger was meanwhile, is another matter. */
    private static ObjectNode withoutProof(ObjectNode json) {
        ObjectNode transaction = json.objectNode();
        json.properties().stream()
                .filter(member -> !PROOF.contains(member.getKey()))
                .forEach(member -> transaction.set(member.getKey(), member.getValue()));
        return transaction;
    }

    /** Its place in the ledger, from 1. */
    public long sequenceNumber() {
        return sequenceNumber;
    }

    /** The code of its type, as {@link io.shuzheng.ledger.request.TransactionType#code}. */
    public String type() {
        return type;
    }

    /** Who wrote it; genesis transactions may have no author. */
    public Optional<LedgerDid> author() {
        return author;
    }

    /** When the network ordered it; genesis transactions have no time. */
    public Optional<Instant> time() {
        return time;
    }

    /** A copy of the operation's members, without its type. */
    public ObjectNode data() {
        return json.path("txn").path("data") instanceof ObjectNode data ? data.deepCopy() : json.objectNode();
    }

    /** A copy of the whole transaction ({@code txn}, {@code txnMetadata}, {@code reqSignature}, {@code ver}). */
    public ObjectNode toJson() {
        return json.deepCopy();
    }

    private static LedgerDid did(String text) {
        try {
            return LedgerDid.of(text);
        } catch (InvalidInputException e) {
            throw new MalformedReply("the transaction's author", e);
        }
    }

    @Override
    public String toString() {
        return "LedgerTransaction[" + sequenceNumber + ", type " + type + "]";
    }
}
