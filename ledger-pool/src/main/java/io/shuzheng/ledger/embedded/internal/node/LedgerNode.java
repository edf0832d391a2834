package io.shuzheng.ledger.embedded.internal.node;

import io.shuzheng.ledger.embedded.CommittedTransactions;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.ledger.Genesis;
import io.shuzheng.ledger.embedded.internal.ledger.LedgerEntry;
import io.shuzheng.ledger.embedded.internal.ledger.LogBatch;
import io.shuzheng.ledger.embedded.internal.ledger.TreeHead;
import io.shuzheng.ledger.embedded.internal.proof.NodeSigner;
import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.storage.TransactionLog;
import io.shuzheng.ledger.embedded.internal.transport.ClientMessage;
import io.shuzheng.ledger.embedded.internal.write.TransactionWriter;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The ledger without its socket: takes batches of messages and answers them. What a batch writes is on disk, at the cost
 * of one fsync, before any of its answers is handed out. For one thread.
 */
public final class LedgerNode implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LedgerNode.class.getName());

    private final LedgerStore store = new LedgerStore();
    private final TransactionWriter writer;
    private final MessageHandler handler;
    private final ReplyMemo memo;
    private final TransactionLog log;
    private final CommittedTransactions committed = new CommittedTransactions();
    private boolean severalNodes;

    /**
     * Rebuilds the ledger from its log.
     *
     * @param signer signs state proofs, if the log says that its keys are those of the ledger's nodes
     * @throws io.shuzheng.ledger.embedded.internal.storage.CorruptLogException if the log is damaged, or its Merkle roots
     *     are not those that were written
     */
    public LedgerNode(Path logFile, Clock clock, NodeSigner signer) {
        AuthorizationRules rules = new AuthorizationRules(store);
        this.writer = new TransactionWriter(store, rules, clock);
        this.handler = new MessageHandler(
                store, writer, new StateProver(store, signer, clock), new ValidatorInfo(store, rules, clock));
        this.memo = new ReplyMemo(clock);
        this.log = TransactionLog.open(logFile, this::replay);
        this.severalNodes = hasSeveralNodes();
        if (log.bytesCut() > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "cut {0} bytes of an unfinished record off {1}",
                    log.bytesCut(),
                    logFile);
        }
    }

    private void replay(byte[] content, TransactionLog.Place place) {
        try {
            LogBatch batch = LogBatch.decode(content);
            batch.entries().forEach(writer::apply);
            batch.entries().forEach(this::publish);
            batch.heads().forEach((ledger, head) -> requireHead(ledger, head, place));
        } catch (InvalidInputException | InternalFailureException e) {
            throw place.corrupt(Objects.toString(e.getMessage()));
        }
    }

    private void requireHead(Ledger ledger, TreeHead stored, TransactionLog.Place place) {
        TreeHead head = store.ledger(ledger).head();
        if (!head.equals(stored)) {
            throw place.corrupt(
                    "the " + ledger + " ledger's Merkle root is " + head.root().base58() + " at size "
                            + head.size() + ", but "
                            + stored.root().base58() + " at size " + stored.size() + " was written");
        }
    }

    private boolean hasSeveralNodes() {
        return Genesis.nodes(store.ledger(Ledger.POOL)).size() > 1;
    }

    /** Whether nothing was ever written, genesis neither. */
    public boolean isEmpty() {
        return log.records() == 0;
    }

    /** What the ledger knows; to be read between batches. */
    public LedgerStore store() {
        return store;
    }

    /** Begins a new ledger with these transactions. */
    public void begin(List<LedgerEntry> genesis) {
        genesis.forEach(writer::apply);
        commit(genesis);
        severalNodes = hasSeveralNodes();
    }

    /**
     * Answers a batch of messages.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if the log cannot be written; the ledger must be opened
     *     anew then
     */
    public List<ClientMessage> process(List<ClientMessage> messages) {
        List<ClientMessage> answers = new ArrayList<>();
        List<LedgerEntry> written = new ArrayList<>();
        for (ClientMessage message : messages) {
            answer(message, written).map(message::reply).ifPresent(answers::add);
        }
        if (!written.isEmpty()) {
            commit(written);
        }
        return answers;
    }

    private Optional<byte[]> answer(ClientMessage message, List<LedgerEntry> written) {
        Optional<byte[]> remembered = severalNodes ? memo.find(message.body(), message.node()) : Optional.empty();
        if (remembered.isPresent()) {
            return remembered;
        }
        return handler.handle(message, written::add).map(answer -> {
            byte[] bytes = Json.write(answer.json()).getBytes(StandardCharsets.UTF_8);
            if (severalNodes && answer.ofAllNodes()) {
                memo.remember(message.body(), message.node(), bytes);
            }
            return bytes;
        });
    }

    private void commit(List<LedgerEntry> entries) {
        Map<Ledger, TreeHead> heads = new EnumMap<>(Ledger.class);
        entries.forEach(
                entry -> heads.put(entry.ledger(), store.ledger(entry.ledger()).head()));
        log.append(new LogBatch(entries, heads).encode());
        entries.forEach(this::publish);
    }

    private void publish(LedgerEntry entry) {
        committed.add(
                entry.ledger(),
                entry.transaction().type(),
                store.ledger(entry.ledger()).compact(entry.transaction().sequenceNumber()));
    }

    /** What is on disk, for other threads too. */
    public CommittedTransactions committed() {
        return committed;
    }

    @Override
    public void close() {
        log.close();
    }
}
