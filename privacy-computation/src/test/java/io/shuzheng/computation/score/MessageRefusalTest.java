package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.computation.TestRandom;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.contract.TestParties;
import io.shuzheng.computation.dataset.TestCredit;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.computation.paillier.InvalidCiphertextException;
import io.shuzheng.computation.paillier.PaillierPublicKey;
import io.shuzheng.computation.paillier.TestPaillierKeys;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a party refuses changes nothing: the run that it has stored is the same, nothing was sent, and the score comes. */
class MessageRefusalTest {

    private static final SortedMap<String, Integer> INDICATORS =
            new TreeMap<>(Map.of("existing_credits", 1, "years_employed", 4));

    private final int expected =
            TestCredit.scorecard().score(TestCredit.data().applicants().get(0).values());
    private final TestScore score =
            TestScore.of(TestCredit.data().applicants().get(0)).begun();
    private final PaillierPublicKey key = TestScore.published().key();

    @Test
    void whenMaskedAnswerHoldsNoCiphertextThenBankRefusesIt() {
        BigInteger n = key.n();
        for (BigInteger number :
                List.of(BigInteger.ZERO, n, n.shiftLeft(5), n.pow(2), n.pow(2).add(BigInteger.ONE))) {
            assertRefused(
                    TestScore.LOGISTICS, TestScore.BANK, answer(ciphertext(number)), InvalidCiphertextException.class);
        }
        for (String text :
                List.of("", "AA", "A".repeat(682), "A".repeat(684), "*".repeat(683), "A".repeat(682) + "B")) {
            ObjectNode body = Json.object().put("ciphertext", text);
            assertRefused(TestScore.LOGISTICS, TestScore.BANK, answer(body), InvalidInputException.class);
        }
        for (String body :
                List.of("{}", "{\"ciphertext\":1}", "{\"ciphertext\":null}", "{\"ciphertext\":\"AA\",\"x\":1}")) {
            assertRefused(
                    TestScore.LOGISTICS, TestScore.BANK, answer(Json.parseObject(body)), InvalidInputException.class);
        }
        assertStillFinishes();
    }

    @Test
    void whenSenderTypeOrComputationIsWrongThenMessageIsRefused() {
        PartyMessage right = message(TestScore.BANK);
        assertRefused(TestScore.CENTRE, TestScore.BANK, right, Reason.WRONG_SENDER);
        assertRefused(TestParties.stranger().did(), TestScore.BANK, right, Reason.WRONG_SENDER);
        PartyMessage share = message(TestScore.CENTRE);
        assertRefused(TestScore.LOGISTICS, TestScore.BANK, share, Reason.OUT_OF_ORDER);
        assertRefused(TestScore.LOGISTICS, TestScore.CENTRE, right, Reason.OUT_OF_ORDER);
        assertRefused(TestScore.BANK, TestScore.CENTRE, share, Reason.OUT_OF_ORDER);
        assertRefused(TestParties.stranger().did(), TestScore.CENTRE, share, Reason.WRONG_SENDER);
        assertRefused(TestScore.BANK, TestScore.LOGISTICS, right, Reason.OUT_OF_ORDER);
        PartyMessage other = new PartyMessage(right.type(), new Identifier("computation-x"), right.body());
        assertRefused(TestScore.LOGISTICS, TestScore.BANK, other, Reason.OTHER_COMPUTATION);
        assertStillFinishes();
    }

    @Test
    void whenMessageComesAgainThenItIsRefused() {
        PartyMessage answer = message(TestScore.BANK);
        PartyMessage share = message(TestScore.CENTRE);
        score.network.deliver(TestScore.LOGISTICS, TestScore.CENTRE, share);
        assertRefused(TestScore.LOGISTICS, TestScore.CENTRE, share, Reason.OUT_OF_ORDER);
        score.network.deliver(TestScore.LOGISTICS, TestScore.BANK, answer);
        assertRefused(TestScore.LOGISTICS, TestScore.BANK, answer, Reason.OUT_OF_ORDER);
        score.network.deliver(TestScore.BANK, TestScore.CENTRE, message(TestScore.CENTRE, TestScore.BANK));
        assertScored();
        assertRefused(TestScore.LOGISTICS, TestScore.CENTRE, share, Reason.OUT_OF_ORDER);
    }

    @Test
    void whenSharesComeInTheOtherOrderThenScoreIsTheSame() {
        score.network.deliver(TestScore.LOGISTICS, TestScore.BANK, message(TestScore.BANK));
        score.network.deliver(TestScore.BANK, TestScore.CENTRE, message(TestScore.CENTRE, TestScore.BANK));
        score.network.deliver(TestScore.LOGISTICS, TestScore.CENTRE, message(TestScore.CENTRE));
        assertScored();
    }

    @Test
    void whenShareIsNotSignedByItsSenderThenCentreRefusesIt() {
        SigningParty logistics = TestParties.logistics();
        assertShareRefused(TestParties.forgerOf(logistics), value(logistics.did()), Reason.SIGNATURE_INVALID);
        assertShareRefused(TestParties.bank(), value(logistics.did()), Reason.SIGNATURE_INVALID);
        assertShareRefused(logistics, value(TestScore.BANK), Reason.SHARE_NOT_COMMITTED);
        assertStillFinishes();
    }

    @Test
    void whenShareIsNotTheCommittedOneThenCentreRefusesIt() {
        SigningParty logistics = TestParties.logistics();
        ResultShare one = share(logistics, value(logistics.did()), 1);
        ResultShare two = share(logistics, value(logistics.did()), 2);
        ResultShare mixed = new ResultShare(one.type(), one.computationId(), one.opening(), two.signature());
        assertRefused(TestScore.LOGISTICS, TestScore.CENTRE, mixed.toMessage(), Reason.SHARE_NOT_COMMITTED);
        ShareValue elsewhere =
                new ShareValue(new Identifier("computation-x"), logistics.did(), key, BigInteger.TEN, INDICATORS);
        ResultShare moved = share(logistics, elsewhere, 3);
        ResultShare here = new ResultShare(moved.type(), score.contract.id(), moved.opening(), moved.signature());
        assertRefused(TestScore.LOGISTICS, TestScore.CENTRE, here.toMessage(), Reason.SHARE_NOT_COMMITTED);
        assertStillFinishes();
    }

    @Test
    void whenIndicatorsAreNotTheDeclaredOnesThenCentreRefusesTheShare() {
        SigningParty logistics = TestParties.logistics();
        for (SortedMap<String, Integer> indicators :
                List.of(new TreeMap<String, Integer>(), new TreeMap<>(Map.of("income", 1)))) {
            ShareValue value = new ShareValue(score.contract.id(), logistics.did(), key, BigInteger.TEN, indicators);
            assertShareRefused(logistics, value, Reason.SHARE_NOT_COMMITTED);
        }
        assertStillFinishes();
    }

    @Test
    void whenSharesAddUpToNoScoreThenCentreRefusesTheSecond() {
        SigningParty logistics = TestParties.logistics();
        score.network.deliver(TestScore.LOGISTICS, TestScore.BANK, message(TestScore.BANK));
        score.network.deliver(TestScore.BANK, TestScore.CENTRE, message(TestScore.CENTRE, TestScore.BANK));
        assertShareRefused(logistics, value(logistics.did()), Reason.RESULT_OUT_OF_RANGE);
        ShareValue otherModulus = new ShareValue(
                score.contract.id(), logistics.did(), TestPaillierKeys.other().publicKey(), BigInteger.TEN, INDICATORS);
        assertShareRefused(logistics, otherModulus, Reason.RESULT_OUT_OF_RANGE);
        score.network.deliver(TestScore.LOGISTICS, TestScore.CENTRE, message(TestScore.CENTRE));
        assertScored();
    }

    private ShareValue value(PartyDid party) {
        return new ShareValue(score.contract.id(), party, key, BigInteger.TEN, INDICATORS);
    }

    private static ResultShare share(SigningParty signer, ShareValue value, int seed) {
        return ResultShare.create(PrivateScore.MASK_SHARE, signer, value, TestRandom.seeded(seed));
    }

    private void assertShareRefused(SigningParty signer, ShareValue value, Reason reason) {
        assertRefused(
                TestScore.LOGISTICS, TestScore.CENTRE, share(signer, value, 1).toMessage(), reason);
    }

    private ObjectNode ciphertext(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[512];
        int length = Math.min(bytes.length, 512);
        System.arraycopy(bytes, bytes.length - length, padded, 512 - length, length);
        return Json.object()
                .put("ciphertext", Base64Url.encode(bytes.length > 513 ? Arrays.copyOf(bytes, 512) : padded));
    }

    private PartyMessage answer(ObjectNode body) {
        return new PartyMessage(PrivateScore.MASKED_ANSWER, score.contract.id(), body);
    }

    private PartyMessage message(PartyDid to) {
        return message(to, TestScore.LOGISTICS);
    }

    private PartyMessage message(PartyDid to, PartyDid from) {
        return score.network.underWay(from, to);
    }

    private void assertRefused(PartyDid from, PartyDid to, PartyMessage message, Reason reason) {
        assertUnchanged(
                from,
                to,
                message,
                e -> assertThat(e)
                        .isInstanceOfSatisfying(
                                ComputationRefusedException.class,
                                refused -> assertThat(refused.reason()).isEqualTo(reason)));
    }

    private void assertRefused(PartyDid from, PartyDid to, PartyMessage message, Class<?> type) {
        assertUnchanged(from, to, message, e -> assertThat(e).isInstanceOf(type));
    }

    private void assertUnchanged(PartyDid from, PartyDid to, PartyMessage message, Consumer<Throwable> check) {
        String before = score.network.storedRun(to);
        int sent = score.network.underWay().size();
        assertThatThrownBy(() -> score.network.deliver(from, to, message)).satisfies(check::accept);
        assertThat(score.network.storedRun(to)).isEqualTo(before);
        assertThat(score.network.underWay()).hasSize(sent);
    }

    private void assertStillFinishes() {
        score.network.deliverAll();
        assertScored();
    }

    private void assertScored() {
        assertThat(score.network.run(TestScore.CENTRE).result().orElseThrow().outputs())
                .containsEntry(PrivateScore.SCORE_OUTPUT, expected);
    }
}
