package io.shuzheng.ledger.proof.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against the BLS library of Indy's nodes: {@code signatures.json} is what {@code real-pool/proof_vectors.py} wrote. */
class BlsKnownAnswerTest {

    private JsonNode answers;
    private List<BlsSecretKey> secrets;
    private List<BlsPublicKey> keys;

    @BeforeEach
    void readAnswers() throws IOException {
        try (InputStream resource = BlsKnownAnswerTest.class.getResourceAsStream("signatures.json")) {
            answers = Json.parse(Objects.requireNonNull(resource).readAllBytes());
        }
        secrets = answers.path("keys")
                .valueStream()
                .map(key -> BlsSecretKey.of(SecretBytes.copyOf(hex(key.path("secret")))))
                .toList();
        keys = answers.path("keys")
                .valueStream()
                .map(key -> BlsPublicKey.parse(key.path("public").stringValue()))
                .toList();
    }

    @Test
    void whenSecretKeyIsIndysThenItsPublicKeyAndProofOfPossessionAreIndys() {
        for (int i = 0; i < keys.size(); i++) {
            JsonNode expected = answers.path("keys").get(i);
            assertThat(secrets.get(i).publicKey()).isEqualTo(keys.get(i));
            assertThat(secrets.get(i).publicKey().base58())
                    .isEqualTo(expected.path("public").stringValue());
            assertThat(secrets.get(i).provePossession().base58())
                    .isEqualTo(expected.path("possession").stringValue());
        }
    }

    @Test
    void whenIndyProvesPossessionThenItIsTakenForThatKeyOnly() {
        for (int i = 0; i < keys.size(); i++) {
            BlsSignature proof = BlsSignature.parse(
                    answers.path("keys").get(i).path("possession").stringValue());
            for (int j = 0; j < keys.size(); j++) {
                assertThat(keys.get(j).isPossessedBy(proof)).isEqualTo(i == j);
            }
        }
    }

    @Test
    void whenMessageIsSignedThenTheSignaturesAreIndys() {
        for (JsonNode signed : answers.path("signed")) {
            byte[] message = hex(signed.path("message"));
            List<BlsSignature> signatures =
                    secrets.stream().map(secret -> secret.sign(message)).toList();

            assertThat(signatures.stream().map(BlsSignature::base58))
                    .isEqualTo(signed.path("signatures")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList());
            assertThat(BlsSignature.sum(signatures).base58())
                    .isEqualTo(signed.path("together").stringValue());
            assertThat(BlsSecretKey.sum(secrets).sign(message)).isEqualTo(BlsSignature.sum(signatures));
        }
    }

    @Test
    void whenIndySignsThenItIsVerified() {
        for (JsonNode signed : answers.path("signed")) {
            byte[] message = hex(signed.path("message"));
            BlsSignature together = BlsSignature.parse(signed.path("together").stringValue());
            BlsSignature first =
                    BlsSignature.parse(signed.path("signatures").get(0).stringValue());

            assertThat(BlsPublicKey.sum(keys).verifies(together, message)).isTrue();
            assertThat(BlsPublicKey.sum(keys.subList(0, 3)).verifies(together, message))
                    .isFalse();
            assertThat(keys.get(0).verifies(first, message)).isTrue();
            assertThat(keys.get(1).verifies(first, message)).isFalse();
            message[0] ^= 1;
            assertThat(keys.get(0).verifies(first, message)).isFalse();
        }
    }

    @Test
    void whenValueIsSerializedThenTheBytesAreIndys() {
        MultiSignatureValue value = MultiSignatureValue.parse(answers.path("value"));

        JsonNode last = answers.path("signed").get(answers.path("signed").size() - 1);
        assertThat(value.signedBytes()).isEqualTo(hex(last.path("message")));
        assertThat(Json.write(value.toJson())).isEqualTo(Json.write(answers.path("value")));
    }

    private static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.stringValue());
    }
}
