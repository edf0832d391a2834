package io.shuzheng.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@AnyLedger
class AttributeTest {

    private static final String RAW = "{\"endpoint\":{\"endpoint\":\"http://127.0.0.1:8021\"}}";
    private static final String RAW_SHA256 = "e035599b9f8a622ae475961bba4e58a47099f72e407a30d96a6cf17325e7fe13";

    private final TestLedger ledger;

    AttributeTest(TestLedger ledger) {
        this.ledger = ledger;
    }

    @Test
    void whenAttributeIsUnknownThenThereIsNothing() {
        assertThat(ledger.reader().attribute(ledger.newIdentity().did(), "endpoint"))
                .isEmpty();
    }

    @Test
    void whenAttributeIsWrittenThenItIsReadAndTheTransactionHoldsItOrItsHash() {
        LedgerIdentity endorser = ledger.newEndorser();
        WriteReply reply =
                ledger.writer(endorser).write(AttributeOperations.raw(endorser.did(), Json.parseObject(RAW)));

        JsonNode value = ledger.eventually(() -> ledger.reader().attribute(endorser.did(), "endpoint"));
        assertThat(value.path("endpoint").stringValue()).isEqualTo("http://127.0.0.1:8021");
        LedgerTransaction stored = ledger.eventually(() ->
                ledger.reader().transaction(Ledger.DOMAIN, reply.transaction().sequenceNumber()));
        assertThat(stored.data().path("raw").stringValue()).isIn(RAW, RAW_SHA256);
    }
}
