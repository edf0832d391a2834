package io.shuzheng.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@AnyLedger
class IndyPoolTest {

    private final TestLedger ledger;

    IndyPoolTest(TestLedger ledger) {
        this.ledger = ledger;
    }

    @Test
    void whenPoolIsRefreshedThenItsNodesAreThoseOfTheGenesis() {
        PoolStatus status = ledger.pool().refresh().join();

        assertThat(status.nodes())
                .containsExactlyInAnyOrderElementsOf(ledger.genesis().nodes().stream()
                        .map(GenesisNode::alias)
                        .toList());
        assertThat(status.transactions())
                .isGreaterThanOrEqualTo(ledger.genesis().nodes().size());
    }

    @Test
    void whenNymIsWrittenThenItIsRead() {
        LedgerIdentity identity = ledger.newIdentity();
        WriteReply reply = ledger.writer(ledger.trustee())
                .write(NymOperation.of(identity.did())
                        .verkey(identity.verkey())
                        .role(LedgerRole.ENDORSER)
                        .build());

        LedgerTransaction transaction = reply.transaction();
        assertThat(transaction.type()).isEqualTo(TransactionType.NYM.code());
        assertThat(transaction.author()).contains(ledger.trustee().did());
        assertThat(transaction.time()).isPresent();
        assertThat(ledger.eventually(() -> ledger.reader().nym(identity.did())))
                .isEqualTo(new NymRecord(
                        identity.did(),
                        Optional.of(ledger.trustee().did()),
                        Optional.of(identity.verkey()),
                        Optional.of(LedgerRole.ENDORSER),
                        Optional.empty()));
        assertThat(ledger.eventually(() -> ledger.reader().transaction(Ledger.DOMAIN, transaction.sequenceNumber()))
                        .data())
                .isEqualTo(transaction.data());
    }

    @Test
    void whenDidIsUnknownThenThereIsNothing() {
        assertThat(ledger.reader().nym(ledger.newIdentity().did())).isEmpty();
        assertThat(ledger.reader().transaction(Ledger.DOMAIN, 1_000_000_000)).isEmpty();
    }

    @Test
    void whenSameRequestIsSentAgainThenTheSameTransactionIsTheAnswer() {
        LedgerRequest request = nymOf(ledger.newIdentity()).signedBy(ledger.trustee());

        WriteReply first = (WriteReply) ledger.pool().submit(request).join();
        WriteReply second = (WriteReply) ledger.pool().submit(request).join();

        assertThat(second.transaction().sequenceNumber())
                .isEqualTo(first.transaction().sequenceNumber());
    }

    @Test
    void whenAuthorMayNotWriteThenRefusedWithItsReason() {
        LedgerIdentity nobody = ledger.newIdentity();
        ledger.writer(ledger.trustee())
                .write(NymOperation.of(nobody.did()).verkey(nobody.verkey()).build());
        LedgerIdentity other = ledger.newIdentity();

        RequestRefused refused = catchThrowableOfType(
                RequestRefused.class,
                () -> ledger.writer(nobody)
                        .write(NymOperation.of(other.did())
                                .role(LedgerRole.TRUSTEE)
                                .build()));

        assertThat(refused.stage()).isEqualTo(RequestRefused.Stage.AUTHORIZATION);
        assertThat(refused.reason()).isNotEmpty();
    }

    @Test
    void whenSignatureIsAnothersThenRefusedAtTheCheck() {
        LedgerIdentity impostor =
                LedgerIdentity.of(ledger.trustee().did(), Ed25519PrivateKey.generate(new SecureRandom()));

        RequestRefused refused = catchThrowableOfType(
                RequestRefused.class,
                () -> ledger.writer(impostor)
                        .write(NymOperation.of(ledger.newIdentity().did()).build()));

        assertThat(refused.stage()).isEqualTo(RequestRefused.Stage.CHECK);
        assertThat(refused.reason()).isNotEmpty();
    }

    @Test
    void whenWriteIsUnsignedThenRefusedAtTheCheck() {
        assertThatThrownBy(
                        () -> ledger.pool().submit(nymOf(ledger.newIdentity())).join())
                .cause()
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.stage()).isEqualTo(RequestRefused.Stage.CHECK));
    }

    @Test
    void whenRequestIsCommittedThenItsDigestsAreThoseOfTheLedger() {
        LedgerRequest request = nymOf(ledger.newIdentity()).signedBy(ledger.trustee());

        WriteReply reply = (WriteReply) ledger.pool().submit(request).join();

        JsonNode metadata = reply.transaction().toJson().path("txn").path("metadata");
        assertThat(metadata.path("digest").stringValue()).isEqualTo(request.digest());
        assertThat(metadata.path("payloadDigest").stringValue()).isEqualTo(request.payloadDigest());
    }

    @Test
    void whenManyThreadsShareThePoolThenEachGetsItsAnswer() {
        List<LedgerIdentity> identities =
                IntStream.range(0, 8).mapToObj(i -> ledger.newEndorser()).toList();
        identities.forEach(identity -> ledger.eventually(() -> ledger.reader().nym(identity.did())));

        List<Boolean> right = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> identities.get(i % identities.size()))
                .map(identity -> ledger.reader()
                        .nym(identity.did())
                        .flatMap(NymRecord::verkey)
                        .equals(Optional.of(identity.verkey())))
                .toList();

        assertThat(right).hasSize(200).containsOnly(true);
    }

    @Test
    void whenEachNodeWouldAnswerForItselfThenRefused() {
        LedgerRequest request = LedgerRequest.of(
                ledger.trustee().did(),
                ledger.ids().next(),
                LedgerOperation.of(TransactionType.GET_VALIDATOR_INFO, Json.object()));

        assertThatThrownBy(() -> ledger.pool().submit(request).join())
                .cause()
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenManyRefusalsComeAtOnceThenEachGetsItsOwn() {
        List<CompletableFuture<LedgerReply>> answers = new ArrayList<>();
        List<LedgerIdentity> authors = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            LedgerIdentity author = ledger.newIdentity();
            authors.add(author);
            answers.add(ledger.pool()
                    .submit(LedgerRequest.of(
                                    author.did(),
                                    ledger.ids().next(),
                                    NymOperation.of(ledger.newIdentity().did()).build())
                            .signedBy(author)));
        }
        for (int i = 0; i < answers.size(); i++) {
            String author = authors.get(i).did().value();
            assertThatThrownBy(answers.get(i)::join)
                    .cause()
                    .isInstanceOfSatisfying(
                            RequestRefused.class,
                            refused -> assertThat(refused.reason()).contains(author));
        }
    }

    private LedgerRequest nymOf(LedgerIdentity identity) {
        return LedgerRequest.of(
                ledger.trustee().did(),
                ledger.ids().next(),
                NymOperation.of(identity.did()).verkey(identity.verkey()).build());
    }
}
