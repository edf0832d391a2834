package io.shuzheng.ledger.embedded.internal.node;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.Genesis;
import io.shuzheng.ledger.embedded.internal.ledger.GenesisNode;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.SignatureCheck;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * GET_VALIDATOR_INFO: how a node is, for trustees, stewards and network monitors. The members are those of indy-node, as far
 * as they mean something here; what belongs to consensus is left out, because there is none.
 */
final class ValidatorInfo {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy h:mm:ss a xx", Locale.ENGLISH);
    private static final long MEGABYTE = 1L << 20;

    private final LedgerStore store;
    private final AuthorizationRules rules;
    private final Clock clock;
    private final Instant started;

    ValidatorInfo(LedgerStore store, AuthorizationRules rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
        this.started = clock.instant();
    }

    /**
     * The {@code result} of the reply.
     *
     * @param node which of the nodes is asked, from 0
     * @throws io.shuzheng.ledger.embedded.internal.request.RefusedRequestException if the signers may not know
     */
    ObjectNode read(ClientRequest request, int node) {
        Nyms nyms = new Nyms(store);
        SignatureCheck.verify(request, nyms);
        rules.require(AuthorizedAction.add(TransactionType.GET_VALIDATOR_INFO, true), request, nyms);
        ObjectNode result = request.operation().json().deepCopy();
        result.put("identifier", request.author());
        result.put("reqId", request.requestId());
        result.set("data", describe(Genesis.nodes(store.ledger(Ledger.POOL)), node));
        return result;
    }

    private ObjectNode describe(List<GenesisNode> nodes, int node) {
        Instant now = clock.instant();
        ObjectNode data = Json.object();
        data.put("response-version", "0.0.1");
        data.put("timestamp", now.getEpochSecond());
        data.put("Update_time", TIME.format(now.atOffset(ZoneOffset.UTC)));
        data.putObject("Hardware").put("RAM_used_by_node", Runtime.getRuntime().totalMemory() / MEGABYTE + " Mbs");
        data.set("Pool_info", pool(nodes));
        data.putObject("Protocol");
        data.set("Node_info", describe(nodes.get(node), now));
        data.set("Software", software());
        data.putArray("Memory_profiler");
        return data;
    }

    private static ObjectNode pool(List<GenesisNode> nodes) {
        ObjectNode pool = Json.object();
        pool.put("Read_only", false);
        pool.put("Total_nodes_count", nodes.size());
        pool.put("f_value", (nodes.size() - 1) / 3);
        ArrayNode reachable = pool.putArray("Reachable_nodes");
        nodes.forEach(node -> reachable.addArray().add(node.alias()).addNull());
        pool.putArray("Unreachable_nodes");
        pool.put("Reachable_nodes_count", nodes.size());
        pool.put("Unreachable_nodes_count", 0);
        pool.putArray("Blacklisted_nodes");
        pool.put("Suspicious_nodes", "");
        return pool;
    }

    private ObjectNode describe(GenesisNode node, Instant now) {
        ObjectNode info = Json.object();
        info.put("Name", node.alias());
        info.put("Mode", "participating");
        info.put("Client_ip", node.host()).put("Client_port", node.port()).put("Client_protocol", "tcp");
        info.put("Node_ip", node.host()).put("Node_port", node.port()).put("Node_protocol", "tcp");
        info.put("did", node.key().base58()).put("verkey", node.key().base58());
        node.blsKey().ifPresentOrElse(key -> info.put("BLS_key", key.key().base58()), () -> info.putNull("BLS_key"));
        ObjectNode metrics = info.putObject("Metrics");
        metrics.set("transaction-count", transactionCounts());
        metrics.put("uptime", now.getEpochSecond() - started.getEpochSecond());
        ObjectNode ledgerRoots = info.putObject("Committed_ledger_root_hashes");
        ObjectNode stateRoots = info.putObject("Committed_state_root_hashes");
        for (Ledger ledger : Ledger.values()) {
            String id = Integer.toString(ledger.id());
            ledgerRoots.put(id, store.ledger(ledger).head().root().base58());
            stateRoots.put(id, store.snapshots(ledger).latest().state().root().base58());
        }
        return info;
    }

    private ObjectNode transactionCounts() {
        ObjectNode counts = Json.object();
        counts.put("ledger", store.ledger(Ledger.DOMAIN).size());
        counts.put("pool", store.ledger(Ledger.POOL).size());
        counts.put("config", store.ledger(Ledger.CONFIG).size());
        return counts;
    }

    private static ObjectNode software() {
        ObjectNode software = Json.object();
        software.put("OS_version", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        software.putArray("Installed_packages");
        software.putArray("Indy_packages");
        software.put("embedded-ledger", "all nodes are one process; there is no consensus");
        return software;
    }
}
