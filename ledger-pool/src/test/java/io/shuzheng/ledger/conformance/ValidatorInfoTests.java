package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.AnyLedger;
import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.client.TestLedger;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** GET_VALIDATOR_INFO, which each node answers for itself. */
@AnyLedger
class ValidatorInfoTests {

    private final TestLedger ledger;
    private final PythonClient client;

    ValidatorInfoTests(TestLedger ledger) {
        this.ledger = ledger;
        this.client = PythonClient.open(ledger.genesisFile());
    }

    @AfterEach
    void close() {
        client.close();
    }

    private JsonNode ask(LedgerIdentity who) {
        return client.askEachNode(LedgerRequest.of(
                        who.did(),
                        ledger.ids().next(),
                        LedgerOperation.of(TransactionType.GET_VALIDATOR_INFO, Json.object()))
                .signedBy(who));
    }

    @Test
    void whenTrusteeAsksThenEachNodeTellsOfItself() {
        JsonNode answers = ask(ledger.trustee());

        assertThat(answers.propertyNames())
                .containsExactlyInAnyOrderElementsOf(ledger.genesis().nodes().stream()
                        .map(GenesisNode::alias)
                        .toList());
        answers.forEachEntry((alias, answer) -> {
            JsonNode data = answer.path("result").path("data");
            assertThat(data.path("Node_info").path("Name").asString()).isEqualTo(alias);
            assertThat(data.path("Node_info").path("Mode").asString()).isEqualTo("participating");
            assertThat(data.path("Pool_info").path("Total_nodes_count").asInt())
                    .isEqualTo(ledger.genesis().nodes().size());
            assertThat(data.path("Software").isObject()).isTrue();
        });
    }

    @Test
    void whenOwnerAsksThenEachNodeRefuses() {
        LedgerIdentity owner = ledger.newIdentity();
        ledger.writer(ledger.trustee())
                .write(NymOperation.of(owner.did()).verkey(owner.verkey()).build());
        ledger.eventually(() -> ledger.reader().nym(owner.did()));

        ask(owner).forEach(answer -> assertThat(answer.path("op").asString()).isEqualTo("REJECT"));
    }
}
