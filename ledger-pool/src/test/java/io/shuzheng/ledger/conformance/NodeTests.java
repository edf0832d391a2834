package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** NODE: what a steward says of its node. The tests' nodes have no service, so that the pool does not wait for them. */
@Conformance
class NodeTests {

    private final ConformanceLedger ledger;
    private final LedgerIdentity steward;
    private final String key;
    private final ObjectNode data;
    private final int newPort;

    NodeTests(ConformanceLedger ledger) {
        this.ledger = ledger;
        this.steward = ledger.newHolder(LedgerRole.STEWARD);
        this.key = ledger.newIdentity().verkey().base58();
        int port = ThreadLocalRandom.current().nextInt(20_000, 60_000);
        this.newPort = port + 2;
        this.data = Json.object()
                .put("alias", ConformanceLedger.newName())
                .put("node_ip", "127.0.0.2")
                .put("node_port", port)
                .put("client_ip", "127.0.0.2")
                .put("client_port", port + 1);
        data.putArray("services");
    }

    private LedgerOperation node(ObjectNode content) {
        ObjectNode members = Json.object().put("dest", key);
        members.set("data", content);
        return LedgerOperation.of(TransactionType.NODE, members);
    }

    private ObjectNode withClientPort(int port) {
        return data.deepCopy().put("client_port", port);
    }

    @Test
    void whenStewardAddsItsNodeThenItIsInThePoolLedgerAndItChangesItsAddress() {
        JsonNode written = ledger.write(steward, node(data));
        assertThat(ledger.findTransaction(Ledger.POOL, ConformanceLedger.numberOf(written))
                        .path("txn")
                        .path("data")
                        .path("data"))
                .isEqualTo(data);

        JsonNode changed = ledger.write(steward, node(withClientPort(newPort)));

        assertThat(changed.path("txn")
                        .path("data")
                        .path("data")
                        .path("client_port")
                        .asInt())
                .isEqualTo(newPort);
    }

    @Test
    void whenSomebodyElseAddsOrChangesTheNodeThenItIsRejected() {
        ledger.reject(ledger.newEndorser(), node(data));
        ledger.reject(ledger.trustee(), node(data));
        ledger.write(steward, node(data));

        ledger.reject(ledger.newHolder(LedgerRole.STEWARD), node(withClientPort(newPort)));
        ledger.reject(ledger.trustee(), node(withClientPort(newPort)));
    }

    @Test
    void whenNodeContradictsTheLedgerThenItIsRejected() {
        ledger.write(steward, node(data));
        ledger.reject(steward, node(data));
        ledger.reject(steward, node(data.deepCopy().put("alias", "another")));
        ledger.reject(steward, node(withClientPort(data.path("node_port").asInt())));
        LedgerIdentity other = ledger.newHolder(LedgerRole.STEWARD);
        ObjectNode members =
                node(data).toJson().put("dest", ledger.newIdentity().verkey().base58());
        ledger.reject(other, LedgerOperation.of(TransactionType.NODE, members));
        members.withObject("data")
                .put("alias", ConformanceLedger.newName())
                .put("node_port", 9)
                .put("client_port", 10);
        ledger.reject(steward, LedgerOperation.of(TransactionType.NODE, members));
    }

    @Test
    void whenNodeIsMalformedThenItIsNacked() {
        ledger.nack(steward, Operations.of(TransactionType.NODE, "{'dest':'" + key + "'}"));
        ledger.nack(steward, Operations.of(TransactionType.NODE, "{'dest':'abc','data':{'alias':'x'}}"));
        ledger.nack(steward, node(data.deepCopy().put("client_ip", "nowhere")));
        ledger.nack(steward, node(data.deepCopy().put("client_port", 70_000)));
        ObjectNode services = data.deepCopy();
        services.putArray("services").add("OBSERVER");
        ledger.nack(steward, node(services));
    }

    @Test
    void whenBlsKeyComesWithoutItsProofThenItIsNacked() {
        String blsKey =
                "4N8aUNHSgjQVgkpm8nhNEfDf6txHznoYREg9kirmJrkivgL4oSEimFF6nsQ6M41QvhM2Z33nves5vfSn9n1UwNFJBYtWVnHYMATn"
                        + "76vLuL3zU88KyeAYcHfsih3He6UHcXDxcaecHVz6jhCYz1P2UZn2bDVruL5wXpehgBfBaLKm3Ba";
        ledger.nack(steward, node(data.deepCopy().put("blskey", blsKey)));
        ledger.nack(
                steward,
                node(
                        data.deepCopy()
                                .put(
                                        "blskey_pop",
                                        "RahHYiCvoNCtPTrVtP7nMC5eTYrsUA8WjXbdhNc8debh1agE9bGiJxWBXYNFbnJXoXhWFMvyqhqhRoq737YQemH5ik9oL7R4NTTCz2LEZhkgLJzB3QRQqJyBNyv7acbdHrAT8nQ9UkLbaVL9NBpnWXBTw4LEMePaSHEw66RzPNdAX1")));
    }
}
