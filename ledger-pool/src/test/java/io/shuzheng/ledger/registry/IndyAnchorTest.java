package io.shuzheng.ledger.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.anchor.AnchorBatch.Previous;
import io.shuzheng.evidence.anchor.AnchorRecord;
import io.shuzheng.evidence.anchor.AnchorReference;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.log.TreeHead;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.ledger.client.AnyLedger;
import io.shuzheng.ledger.client.LedgerTransaction;
import io.shuzheng.ledger.client.TestLedger;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AnyLedger
class IndyAnchorTest {

    private final TestLedger ledger;
    private LedgerIdentity log;
    private IndyAnchor anchor;

    IndyAnchorTest(TestLedger ledger) {
        this.ledger = ledger;
    }

    @BeforeEach
    void newLog() {
        log = ledger.newEndorser();
        anchor = anchor();
    }

    @Test
    void whenBatchIsAnchoredThenItIsFoundByItsReference() {
        AnchorBatch batch = batch(Optional.empty(), 1, 3);

        AnchorReference reference = anchor.anchor(batch);

        AnchorRecord record = ledger.eventually(() -> anchor.find(reference));
        assertThat(record.reference()).isEqualTo(reference);
        assertThat(record.log()).isEqualTo(batch.log());
        assertThat(record.digest()).isEqualTo(batch.digest());
        assertThat(record.ledgerTime()).isGreaterThan(1_700_000_000);
    }

    @Test
    void whenBatchesFollowThenTheNewestIsThatOfTheLedgersState() {
        AnchorBatch first = batch(Optional.empty(), 1);
        AnchorBatch second = batch(Optional.of(new Previous(anchor.anchor(first), first.digest())), 5);
        AnchorReference reference = anchor.anchor(second);

        AnchorRecord newest = ledger.eventually(() ->
                anchor.newest(second.log()).filter(found -> found.reference().equals(reference)));
        assertThat(newest.digest()).isEqualTo(second.digest());
    }

    @Test
    void whenBatchIsAnchoredAgainThenNothingIsWritten() {
        AnchorBatch batch = batch(Optional.empty(), 2);

        AnchorReference reference = anchor.anchor(batch);

        assertThat(anchor.anchor(batch)).isEqualTo(reference);
        assertThat(anchor().anchor(batch)).isEqualTo(reference);
    }

    @Test
    void whenReferenceIsNoAnchorThenNothingIsFound() {
        LedgerTransaction other = ledger.writer(log)
                .write(AttributeOperations.hash(log.did(), "ab".repeat(32)))
                .transaction();

        assertThat(anchor.find(new AnchorReference(1))).isEmpty();
        assertThat(anchor.find(new AnchorReference(other.sequenceNumber()))).isEmpty();
        assertThat(anchor.find(new AnchorReference(1_000_000_000))).isEmpty();
        assertThat(anchor.newest(party())).isEmpty();
    }

    @Test
    void whenLogIsNotTheWritersThenRefused() {
        IndyAnchor foreign = IndyAnchor.of(ledger.reader(), ledger.writer(ledger.trustee()));
        AnchorBatch batch = batch(Optional.empty(), 1);

        assertThatThrownBy(() -> foreign.anchor(batch)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> anchor.newest(new PartyDid("did:web:example.com")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenLedgerSpellsTheJsonOtherwiseThenTheDigestIsTheSame() {
        AnchorBatch batch = batch(Optional.empty(), 4);
        String spelled = Json.write(Json.parse(batch.text())).replace(":{", " : { ");

        assertThat(AnchorAttribute.digest(spelled)).contains(batch.digest());
        assertThat(AnchorAttribute.digest("{\"other\":1}")).isEmpty();
        assertThat(AnchorAttribute.digest("no JSON")).isEmpty();
    }

    private IndyAnchor anchor() {
        return IndyAnchor.of(ledger.reader(), ledger.writer(log));
    }

    private PartyDid party() {
        return new PartyDid("did:sov:" + log.did());
    }

    private AnchorBatch batch(Optional<Previous> previous, long... sizes) {
        Ed25519PrivateKey key = Ed25519PrivateKey.generate(new SecureRandom());
        List<SignedTreeHead> heads = LongStream.of(sizes)
                .mapToObj(size -> SignedTreeHead.sign(
                        new TreeHead(
                                KeyId.parse(party() + "#key-1"),
                                size,
                                MerkleHash.fromHex("0a".repeat(32)),
                                1_700_000_000),
                        key))
                .toList();
        return new AnchorBatch(previous, heads);
    }
}
