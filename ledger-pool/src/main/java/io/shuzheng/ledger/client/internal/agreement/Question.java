package io.shuzheng.ledger.client.internal.agreement;

import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.client.internal.pool.Quorum;
import io.shuzheng.ledger.request.LedgerRequest;
import java.util.List;

/**
 * A request to a network.
 *
 * @param request the request
 * @param nodes the network's nodes
 * @param plan in which way they are asked
 * @param judge judges their replies
 */
public record Question(LedgerRequest request, List<GenesisNode> nodes, AskingPlan plan, ReplyJudge judge) {

    public Question {
        nodes = List.copyOf(nodes);
    }

    Quorum quorum() {
        return new Quorum(nodes.size());
    }
}
