package io.shuzheng.ledger.embedded.internal.node;

import io.shuzheng.ledger.embedded.internal.ledger.TransactionLedger;
import io.shuzheng.ledger.embedded.internal.ledger.TreeHead;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Tells clients which transactions a ledger has and proves that it has only grown: the pool refresh. */
final class CatchUp {

    /** As many transactions as an answer holds; whoever needs more asks again. */
    private static final long MAXIMUM_TRANSACTIONS = 100;

    private final LedgerStore store;

    CatchUp(LedgerStore store) {
        this.store = store;
    }

    /** LEDGER_STATUS: what the client has. The answer is what we have, or the proof that its tree grows into ours. */
    Optional<ObjectNode> status(Fields message) {
        return ledger(message).map(ledger -> {
            TransactionLedger transactions = store.ledger(ledger);
            long size = message.integer("txnSeqNo", 0);
            return size >= transactions.size()
                    ? ledgerStatus(ledger, transactions.head())
                    : consistencyProof(ledger, size, transactions);
        });
    }

    private static ObjectNode ledgerStatus(Ledger ledger, TreeHead head) {
        ObjectNode answer = Json.object();
        answer.put("op", "LEDGER_STATUS");
        answer.put("ledgerId", ledger.id());
        answer.put("txnSeqNo", head.size());
        answer.put("merkleRoot", head.root().base58());
        answer.put("viewNo", 0);
        answer.put("ppSeqNo", 0);
        answer.put("protocolVersion", 2);
        return answer;
    }

    /** From nothing there is nothing to prove; indy-node says the new root then. */
    private static ObjectNode consistencyProof(Ledger ledger, long from, TransactionLedger transactions) {
        TreeHead head = transactions.head();
        String root = head.root().base58();
        ObjectNode answer = Json.object();
        answer.put("op", "CONSISTENCY_PROOF");
        answer.put("ledgerId", ledger.id());
        answer.put("seqNoStart", from);
        answer.put("seqNoEnd", head.size());
        answer.put("viewNo", 0);
        answer.put("ppSeqNo", 0);
        answer.put("oldMerkleRoot", from == 0 ? root : transactions.rootAt(from).base58());
        answer.put("newMerkleRoot", root);
        List<String> path = from == 0 ? List.of(root) : transactions.consistencyPath(from, head.size());
        path.forEach(answer.putArray("hashes")::add);
        return answer;
    }

    /** CATCHUP_REQ: the transactions of a range, with the proof that they are the beginning of the tree that is meant. */
    Optional<ObjectNode> transactions(Fields message) {
        long from = message.integer("seqNoStart", 1);
        long to = Math.min(message.integer("seqNoEnd", from), from + MAXIMUM_TRANSACTIONS - 1);
        long till = message.integer("catchupTill", to);
        return ledger(message)
                .filter(ledger -> till <= store.ledger(ledger).size())
                .map(ledger -> transactions(ledger, from, to, till));
    }

    private ObjectNode transactions(Ledger ledger, long from, long to, long till) {
        ObjectNode answer = Json.object();
        answer.put("op", "CATCHUP_REP");
        answer.put("ledgerId", ledger.id());
        store.ledger(ledger).consistencyPath(to, till).forEach(answer.putArray("consProof")::add);
        ObjectNode transactions = answer.putObject("txns");
        for (long number = from; number <= to; number++) {
            String key = Long.toString(number);
            store.ledger(ledger).find(number).ifPresent(found -> transactions.set(key, found.toJson()));
        }
        return answer;
    }

    private static Optional<Ledger> ledger(Fields message) {
        long id = message.integer("ledgerId", 0);
        return Arrays.stream(Ledger.values())
                .filter(ledger -> ledger.id() == id)
                .findFirst();
    }
}
