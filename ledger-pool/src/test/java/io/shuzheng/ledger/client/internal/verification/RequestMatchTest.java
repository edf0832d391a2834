package io.shuzheng.ledger.client.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RequestMatchTest {

    private static final LedgerIdentity TRUSTEE = TestIdentities.trustee();
    private static final LedgerIdentity OTHER = TestIdentities.ofSeed("00000000000000000000000000000042");
    private static final LedgerRequest UNSIGNED =
            LedgerRequest.of(TRUSTEE.did(), 5, NymOperation.of(OTHER.did()).build());

    @Test
    void whenWrittenIsWhatWasSignedThenItIsTheAnswer() {
        LedgerRequest request = UNSIGNED.signedBy(TRUSTEE);

        assertThat(new RequestMatch(request).isAnsweredBy(written(request))).isTrue();
    }

    @Test
    void whenWrittenIsTheSamePayloadWithOtherSignaturesThenItIsNoAnswer() {
        LedgerRequest first = UNSIGNED.signedBy(TRUSTEE);
        LedgerRequest second = first.signedBy(OTHER);

        assertThat(new RequestMatch(second).isAnsweredBy(written(first))).isFalse();
    }

    private static ObjectNode written(LedgerRequest request) {
        ObjectNode result = Json.object();
        ObjectNode txn = result.putObject("txn").put("type", request.type().code());
        txn.putObject("metadata")
                .put("from", request.author().value())
                .put("reqId", request.requestId())
                .put("payloadDigest", request.payloadDigest())
                .put("digest", request.digest());
        return result;
    }
}
