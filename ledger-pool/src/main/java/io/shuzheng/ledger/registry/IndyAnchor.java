package io.shuzheng.ledger.registry;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.evidence.anchor.Anchor;
import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.anchor.AnchorRecord;
import io.shuzheng.evidence.anchor.AnchorReference;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Anchors tree heads as ATTRIB of the log's DID, and finds them again by GET_TXN and, the newest, by GET_ATTR.
 *
 * <p>A request's number follows from its batch, so that the ledger itself knows a batch that is sent again. Beyond what
 * the port says, a {@link io.shuzheng.ledger.client.RequestRefused} tells that the ledger does not let the writer write.
 */
public final class IndyAnchor implements Anchor {

    private static final String REQUEST_DOMAIN = "shuzheng anchor request\n";

    private final LedgerReader reader;
    private final LedgerWriter writer;
    private final IndyDids dids;

    private IndyAnchor(LedgerReader reader, LedgerWriter writer, IndyDids dids) {
        this.reader = reader;
        this.writer = writer;
        this.dids = dids;
    }

    /** The anchor of a log whose DID is the writer's, as did:sov. */
    public static IndyAnchor of(LedgerReader reader, LedgerWriter writer) {
        return new IndyAnchor(reader, writer, new IndyDids(Optional.empty()));
    }

    /** The anchor of a log whose DID is the writer's, as did:indy in the network's namespace. */
    public static IndyAnchor of(LedgerReader reader, LedgerWriter writer, String namespace) {
        return new IndyAnchor(reader, writer, new IndyDids(Optional.of(namespace)));
    }

    /**
     * Anchors a batch, as the port says.
     *
     * @throws InvalidInputException if the batch is another log's
     */
    @Override
    public AnchorReference anchor(AnchorBatch batch) {
        LedgerDid log = onLedger(batch.log());
        if (!log.equals(writer.author())) {
            throw new InvalidInputException("the log " + batch.log() + " cannot be anchored as " + writer.author());
        }
        Optional<AnchorRecord> newest = newest(batch.log());
        if (newest.isPresent() && newest.get().digest().equals(batch.digest())) {
            return newest.get().reference();
        }
        return new AnchorReference(writer.write(AttributeOperations.raw(log, batch.text()), requestId(batch))
                .transaction()
                .sequenceNumber());
    }

    @Override
    public Optional<AnchorRecord> find(AnchorReference reference) {
        return reader.transaction(Ledger.DOMAIN, reference.sequenceNumber())
                .flatMap(transaction -> AnchorAttribute.of(transaction)
                        .map(attribute -> new AnchorRecord(
                                reference,
                                new PartyDid(dids.qualified(attribute.log()).toString()),
                                attribute.digest(),
                                transaction.time().map(Instant::getEpochSecond).orElse(0L))));
    }

    @Override
    public Optional<AnchorRecord> newest(PartyDid log) {
        ReadReply reply = reader.read(AttributeOperations.getRaw(onLedger(log), AnchorBatch.ATTRIBUTE));
        return reply.data()
                .flatMap(data -> AnchorAttribute.digest(data.asString("")))
                .map(digest -> new AnchorRecord(
                        new AnchorReference(reply.sequenceNumber().orElseThrow()),
                        log,
                        digest,
                        reply.time().map(Instant::getEpochSecond).orElse(0L)));
    }

    private LedgerDid onLedger(PartyDid log) {
        return dids.onLedger(Did.parse(log.value()))
                .orElseThrow(() -> new InvalidInputException("the log " + log + " has no DID on this ledger"));
    }

    private static long requestId(AnchorBatch batch) {
        byte[] digest = Digests.sha256((REQUEST_DOMAIN + batch.text()).getBytes(StandardCharsets.UTF_8));
        return Math.max(1, ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE);
    }
}
