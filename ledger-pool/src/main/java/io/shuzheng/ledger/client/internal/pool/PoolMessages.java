package io.shuzheng.ledger.client.internal.pool;

import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The messages of a refresh. They carry no number: their content says what they answer. */
public final class PoolMessages {

    private static final Set<String> ANSWERS = Set.of("LEDGER_STATUS", "CONSISTENCY_PROOF", "CATCHUP_REP");

    private PoolMessages() {}

    /** Whether a message of this {@code op} is one that {@link PoolTracker#received} takes. */
    public static boolean isAnswer(String op) {
        return ANSWERS.contains(op);
    }

    static byte[] status(PoolLedger ledger) {
        return write(message("LEDGER_STATUS")
                .put("txnSeqNo", ledger.size())
                .put("merkleRoot", ledger.root().base58())
                .putNull("ppSeqNo")
                .putNull("viewNo")
                .put("protocolVersion", LedgerRequest.PROTOCOL_VERSION));
    }

    static byte[] catchUp(long from, long to, long till) {
        return write(message("CATCHUP_REQ")
                .put("seqNoStart", from)
                .put("seqNoEnd", to)
                .put("catchupTill", till));
    }

    private static ObjectNode message(String op) {
        return Json.object().put("op", op).put("ledgerId", Ledger.POOL.id());
    }

    private static byte[] write(ObjectNode message) {
        return Json.write(message).getBytes(StandardCharsets.UTF_8);
    }
}
