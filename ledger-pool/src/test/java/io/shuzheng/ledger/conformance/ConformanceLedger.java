package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.RequestRefused.Stage;
import io.shuzheng.ledger.client.TestLedger;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TransactionOperations;
import io.shuzheng.primitives.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The ledger under test as one client sees it. All tests share it: what they write has names of its own. */
final class ConformanceLedger {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final TestLedger ledger;
    private final ConformanceClient client;

    ConformanceLedger(TestLedger ledger, ConformanceClient client) {
        this.ledger = ledger;
        this.client = client;
    }

    /** Whether the client hands on the proofs that answers come with. */
    boolean showsProofs() {
        return client.showsProofs();
    }

    /** The trustee of test networks. */
    LedgerIdentity trustee() {
        return ledger.trustee();
    }

    /** A new identity that is on no ledger. */
    LedgerIdentity newIdentity() {
        return ledger.newIdentity();
    }

    /** A new identity that the trustee has registered without a role. */
    LedgerIdentity newOwner() {
        return registered(UnaryOperator.identity());
    }

    /** A new identity that the trustee has registered with a role. */
    LedgerIdentity newHolder(LedgerRole role) {
        return registered(nym -> nym.role(role));
    }

    LedgerIdentity newEndorser() {
        return newHolder(LedgerRole.ENDORSER);
    }

    /** A name that nothing on the ledger has. */
    static String newName() {
        return "n" + UUID.randomUUID();
    }

    /** A request with a number of its own, unsigned. */
    LedgerRequest request(LedgerDid author, LedgerOperation operation) {
        return LedgerRequest.of(author, ledger.ids().next(), operation);
    }

    LedgerRequest signed(LedgerIdentity author, LedgerOperation operation) {
        return request(author.did(), operation).signedBy(author);
    }

    Answer submit(LedgerRequest request) {
        return client.submit(request);
    }

    /** Writes, and gives the transaction. */
    JsonNode write(LedgerIdentity author, LedgerOperation operation) {
        return write(signed(author, operation));
    }

    /** Writes a request that is signed, and gives the transaction. */
    JsonNode write(LedgerRequest request) {
        return accepted(client.submit(request));
    }

    /** The number of a transaction that was written. */
    static long numberOf(JsonNode transaction) {
        return transaction.path("txnMetadata").path("seqNo").longValue();
    }

    /** The time of a transaction that was written, in Unix seconds. */
    static long timeOf(JsonNode transaction) {
        return transaction.path("txnMetadata").path("txnTime").longValue();
    }

    /** The result of a read. */
    JsonNode read(LedgerOperation query) {
        return accepted(client.submit(request(LedgerDid.ANONYMOUS, query)));
    }

    /** The result of a read once it is this: what one node answers may be older than the newest write. */
    JsonNode readUntil(LedgerOperation query, Predicate<JsonNode> expected) {
        return Awaitility.await("the answer to " + query)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .until(() -> read(query), expected);
    }

    /** The data of a read that finds something of a transaction, or of a later one. */
    JsonNode find(LedgerOperation query, JsonNode transaction) {
        return readUntil(query, result -> result.path("seqNo").asLong(0) >= numberOf(transaction))
                .path("data");
    }

    /** What is known of a DID since a transaction: the JSON within the answer. */
    JsonNode findNym(LedgerDid did, JsonNode transaction) {
        return Json.parse(find(AttributeOperations.getNym(did), transaction).stringValue());
    }

    /** A transaction by its number, once the nodes that are asked have it. */
    JsonNode findTransaction(Ledger which, long number) {
        return readUntil(
                        TransactionOperations.getTransaction(which, number),
                        result -> result.path("data").isObject())
                .path("data");
    }

    /** Requires a refusal, at this stage. */
    void refuse(Stage stage, LedgerRequest request) {
        Answer answer = client.submit(request);
        assertThat(answer).as(request + " " + request.operation()).isInstanceOf(Answer.Refused.class);
        Answer.Refused refused = (Answer.Refused) answer;
        assertThat(refused.stage()).as(refused.reason()).isEqualTo(stage);
        assertThat(refused.reason()).isNotBlank();
    }

    /** Requires REJECT: well-formed, but not allowed or in contradiction to what the ledger holds. */
    void reject(LedgerIdentity author, LedgerOperation operation) {
        refuse(Stage.AUTHORIZATION, signed(author, operation));
    }

    /** Requires REQNACK: malformed. */
    void nack(LedgerIdentity author, LedgerOperation operation) {
        refuse(Stage.CHECK, signed(author, operation));
    }

    /** Waits until the clock shows a later second, so that times tell the next transaction from this one. */
    void awaitSecondAfter(long time) {
        Awaitility.await().atMost(PATIENCE).until(() -> System.currentTimeMillis() / 1000 > time);
    }

    /** Signs a request by several. */
    static LedgerRequest signedBy(LedgerRequest request, LedgerIdentity... signers) {
        return Arrays.stream(signers).reduce(request, LedgerRequest::signedBy, (first, second) -> second);
    }

    private LedgerIdentity registered(UnaryOperator<NymOperation> more) {
        LedgerIdentity identity = newIdentity();
        NymOperation nym = NymOperation.of(identity.did()).verkey(identity.verkey());
        findNym(identity.did(), write(trustee(), more.apply(nym).build()));
        return identity;
    }

    private static JsonNode accepted(Answer answer) {
        return Optional.of(answer)
                .filter(Answer.Accepted.class::isInstance)
                .map(Answer.Accepted.class::cast)
                .orElseThrow(() -> new AssertionError(answer.toString()))
                .result();
    }
}
