package io.shuzheng.ledger.client.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.ledger.request.TransactionOperations;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
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

    @Test
    void whenWrittenNamesAnotherRequestThenItIsNoAnswer() {
        LedgerRequest request = UNSIGNED.signedBy(TRUSTEE);
        RequestMatch match = new RequestMatch(request);

        for (ObjectNode metadata : otherNumbersAndAuthors("from")) {
            ObjectNode result = written(request);
            ((ObjectNode) result.path("txn").path("metadata")).setAll(metadata);
            assertThat(match.isAnsweredBy(result)).as(metadata.toString()).isFalse();
        }
        ObjectNode otherType = written(request);
        ((ObjectNode) otherType.path("txn")).put("type", "100");
        assertThat(match.isAnsweredBy(otherType)).isFalse();
    }

    @Test
    void whenReadNamesAnotherRequestThenItIsNoAnswer() {
        for (LedgerOperation operation : List.of(
                AttributeOperations.getNym(OTHER.did()), TransactionOperations.getTransaction(Ledger.DOMAIN, 7))) {
            LedgerRequest request = LedgerRequest.of(TRUSTEE.did(), 5, operation);
            assertThat(new RequestMatch(request).isAnsweredBy(read(request))).isTrue();
            for (ObjectNode members : otherNumbersAndAuthors("identifier")) {
                ObjectNode result = read(request);
                result.setAll(members);
                assertThat(new RequestMatch(request).isAnsweredBy(result))
                        .as(members.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void whenReadRepeatsAnotherOperationThenItIsNoAnswer() {
        LedgerRequest nym = LedgerRequest.of(TRUSTEE.did(), 5, AttributeOperations.getNym(OTHER.did()));
        assertThat(new RequestMatch(nym)
                        .isAnsweredBy(read(nym).put("dest", TRUSTEE.did().value())))
                .isFalse();
        LedgerRequest transaction =
                LedgerRequest.of(TRUSTEE.did(), 5, TransactionOperations.getTransaction(Ledger.DOMAIN, 7));
        ObjectNode other = read(transaction);
        ((ObjectNode) other.path("data").path("txnMetadata")).put("seqNo", 8);
        assertThat(new RequestMatch(transaction).isAnsweredBy(other)).isFalse();
        assertThat(new RequestMatch(transaction).isAnsweredBy(read(transaction).put("type", "105")))
                .isFalse();
    }

    /** Of a number that is 5 in its lower 64 bits only, and such. */
    private static List<ObjectNode> otherNumbersAndAuthors(String author) {
        return List.of(
                Json.object().put("reqId", 6),
                Json.object().put("reqId", "5"),
                Json.object().put("reqId", new BigDecimal("5.0")),
                Json.object().put("reqId", BigInteger.ONE.shiftLeft(64).add(BigInteger.valueOf(5))),
                Json.object().put(author, OTHER.did().value()));
    }

    private static ObjectNode read(LedgerRequest request) {
        ObjectNode result = Json.parseObject(Json.write(request.operation().toJson()))
                .put("identifier", request.author().value())
                .put("reqId", request.requestId());
        if (request.type() == TransactionType.GET_TXN) {
            JsonNode number = result.path("data");
            result.putObject("data").putObject("txnMetadata").set("seqNo", number);
        }
        return result;
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
