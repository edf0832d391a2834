package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.contract.TestParties;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.paillier.InvalidCiphertextException;
import io.shuzheng.computation.paillier.InvalidPublicKeyException;
import io.shuzheng.computation.paillier.PaillierKeyProof;
import io.shuzheng.computation.paillier.TestPaillierKeys;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EncryptedModelTest {

    private final EncryptedModel published = TestScore.published();
    private final InMemoryEncryptedModels models = new InMemoryEncryptedModels();
    private final EncryptedModelIntake intake =
            new EncryptedModelIntake(TestParties.keys(), () -> TestParties.NOW, models);

    @Test
    void whenModelIsSentThenProviderKeepsItUnderItsCommitment() {
        EncryptedModel received = EncryptedModel.fromJson(Json.parse(Json.write(published.toJson())));
        intake.accept(TestScore.BANK, received);
        assertThat(models.find(TestScore.model().commitment())).contains(received);
        assertThat(received.weights()).isEqualTo(published.weights());
        assertThat(Json.write(published.toJson()).length()).isLessThan(64 * 1024);
    }

    @Test
    void whenOwnedModelIsStoredThenItPublishesTheSame() {
        OwnedModel restored =
                OwnedModel.fromJson(Json.parse(Json.write(TestScore.model().toSecretJson())));
        assertThat(restored.publish(TestParties.bank()).toJson()).isEqualTo(published.toJson());
        assertThat(restored.scorecard()).isEqualTo(TestScore.model().scorecard());
        assertThat(restored).hasToString("OwnedModel[2026-11]");
    }

    @Test
    void whenModelsCommitmentIsWrittenThenItIsReadBack() {
        SignedModelCommitment read =
                SignedModelCommitment.parse(published.commitment().compact());
        assertThat(read.isSigned(TestParties.keys(), TestParties.NOW)).isTrue();
        assertThat(read.commitment()).isEqualTo(TestScore.model().commitment());
        assertThat(read.isSigned(TestParties.keys(), TestParties.KEYS_END)).isFalse();
    }

    @Test
    void whenSenderIsNotTheOwnerOrHasNotSignedThenProviderRefuses() {
        assertIntakeRefused(TestScore.CENTRE, published, Reason.WRONG_SENDER);
        SigningParty forger = TestParties.forgerOf(TestParties.bank());
        assertIntakeRefused(TestScore.BANK, TestScore.model().publish(forger), Reason.SIGNATURE_INVALID);
    }

    @Test
    void whenKeyIsNotProvedSoundThenProviderRefuses() {
        EncryptedModel unproved = new EncryptedModel(
                published.layout(),
                published.key(),
                PaillierKeyProof.of(TestPaillierKeys.other()),
                published.weights(),
                published.commitment());
        assertThatThrownBy(() -> intake.accept(TestScore.BANK, unproved)).isInstanceOf(InvalidPublicKeyException.class);
        assertThat(models.find(TestScore.model().commitment())).isEmpty();
    }

    @Test
    void whenAnyPartIsExchangedThenThereIsNoModel() {
        assertRefused(json -> json.put("more", 1), InvalidInputException.class);
        assertRefused(json -> json.put("modulus", "AQ"), InvalidPublicKeyException.class);
        assertRefused(json -> json.put("modulus", "AQ=="), InvalidInputException.class);
        assertRefused(json -> weights(json).remove(0), InvalidInputException.class);
        assertRefused(json -> weights(json).set(0, weights(json).get(1)), InvalidInputException.class);
        assertRefused(json -> weights(json).set(0, 5), InvalidInputException.class);
        assertRefused(json -> weights(json).set(0, Base64Url.encode(new byte[512])), InvalidCiphertextException.class);
        assertRefused(json -> weights(json).set(0, "AAAA"), InvalidCiphertextException.class);
        assertRefused(json -> ((ArrayNode) json.get("key_proof")).remove(0), InvalidInputException.class);
        assertRefused(json -> json.put("signed_commitment", "a.b.c"), InvalidInputException.class);
        assertRefused(json -> ((ArrayNode) json.at("/layout/provider")).remove(14), InvalidInputException.class);
        assertRefused(
                json -> ((ObjectNode) json.at("/layout/model_owner/0")).put("name", "term"),
                InvalidInputException.class);
    }

    @Test
    void whenVersionIsMalformedThenThereIsNoModel() {
        for (String version : List.of("", " ", "a b", "x".repeat(65))) {
            assertThatThrownBy(() -> SignedModelCommitment.requireVersion(version))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    private static ArrayNode weights(ObjectNode json) {
        return (ArrayNode) json.get("weights");
    }

    private void assertRefused(Consumer<ObjectNode> change, Class<?> type) {
        ObjectNode json = published.toJson();
        change.accept(json);
        assertThatThrownBy(() -> EncryptedModel.fromJson(json)).isInstanceOf(type);
    }

    private void assertIntakeRefused(PartyDid from, EncryptedModel model, Reason reason) {
        assertThatThrownBy(() -> intake.accept(from, model))
                .isInstanceOfSatisfying(
                        ComputationRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(models.find(model.commitment().commitment())).isEmpty();
    }
}
