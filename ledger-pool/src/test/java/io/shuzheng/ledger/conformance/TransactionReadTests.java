package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.RequestRefused.Stage;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.TransactionOperations;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** GET_TXN of the three ledgers. */
@Conformance
class TransactionReadTests {

    private final ConformanceLedger ledger;

    TransactionReadTests(ConformanceLedger ledger) {
        this.ledger = ledger;
    }

    @Test
    void whenTransactionIsWrittenThenItIsFoundAsItWasAnswered() {
        JsonNode written = ledger.write(ledger.trustee(), Operations.nym(ledger.newIdentity()));

        JsonNode found = ledger.findTransaction(Ledger.DOMAIN, ConformanceLedger.numberOf(written));

        for (String member : new String[] {"reqSignature", "txn", "txnMetadata", "ver"}) {
            assertThat(found.path(member)).as(member).isEqualTo(written.path(member));
        }
        if (ledger.showsProofs()) {
            assertThat(found.path("ledgerSize").asLong()).isGreaterThanOrEqualTo(ConformanceLedger.numberOf(written));
            assertThat(found.path("auditPath").isArray()).isTrue();
        }
        assertThat(found.path("rootHash").isString()).isTrue();
    }

    @Test
    void whenFirstTransactionOfEachLedgerIsAskedThenItIsThatOfTheGenesis() {
        JsonNode node = ledger.findTransaction(Ledger.POOL, 1);
        assertThat(node.path("txn").path("type").asString()).isEqualTo("0");
        if (ledger.showsProofs()) {
            assertThat(node.path("ledgerSize").asInt()).isPositive();
        }
        JsonNode trustee = ledger.findTransaction(Ledger.DOMAIN, 1);
        assertThat(trustee.path("txn").path("type").asString()).isEqualTo("1");
        assertThat(trustee.path("txn").path("data").path("dest").asString())
                .isEqualTo(ledger.trustee().did().value());
    }

    @Test
    void whenConfigurationIsWrittenThenItIsFoundInItsLedger() {
        ObjectNode members = Json.object().put("version", ConformanceLedger.newName());
        members.set("aml", Json.object().put("click", "a click"));
        JsonNode written =
                ledger.write(ledger.trustee(), LedgerOperation.of(TransactionType.TXN_AUTHOR_AGREEMENT_AML, members));

        JsonNode found = ledger.findTransaction(Ledger.CONFIG, ConformanceLedger.numberOf(written));

        assertThat(found.path("txn")).isEqualTo(written.path("txn"));
    }

    @Test
    void whenThereIsNoSuchTransactionThenDataIsNull() {
        for (Ledger which : Ledger.values()) {
            assertThat(ledger.read(TransactionOperations.getTransaction(which, 1_000_000_000))
                            .path("data")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void whenQueryIsMalformedThenItIsNacked() {
        for (String wrong : new String[] {"{}", "{'data':0,'ledgerId':1}", "{'data':'1','ledgerId':1}"}) {
            ledger.refuse(
                    Stage.CHECK, ledger.request(ledger.trustee().did(), Operations.of(TransactionType.GET_TXN, wrong)));
        }
    }
}
