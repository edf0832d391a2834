package io.shuzheng.ledger.conformance;

import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.client.TransactionReply;
import io.shuzheng.ledger.client.WriteReply;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.primitives.Json;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An {@link IndyPool} as a client of the suite. */
record PoolClient(IndyPool pool) implements ConformanceClient {

    @Override
    public Answer submit(LedgerRequest request) {
        try {
            return new Answer.Accepted(result(pool.submit(request).join()));
        } catch (CompletionException e) {
            if (e.getCause() instanceof RequestRefused refused) {
                return new Answer.Refused(refused.stage(), refused.reason());
            }
            throw e;
        }
    }

    private static JsonNode result(LedgerReply reply) {
        if (reply instanceof WriteReply write) {
            return write.transaction().toJson();
        }
        return reply instanceof ReadReply read ? read.toJson() : withData((TransactionReply) reply);
    }

    private static JsonNode withData(TransactionReply reply) {
        if (reply.transaction().isEmpty()) {
            return Json.object().putNull("data");
        }
        ObjectNode data = reply.transaction().orElseThrow().toJson();
        reply.rootHash().ifPresent(root -> data.put("rootHash", root));
        return Json.object().set("data", data);
    }

    @Override
    public boolean showsProofs() {
        return false;
    }

    @Override
    public void close() {
        pool.close();
    }
}
