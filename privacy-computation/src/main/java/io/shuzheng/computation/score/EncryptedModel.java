package io.shuzheng.computation.score;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.computation.paillier.PaillierCiphertext;
import io.shuzheng.computation.paillier.PaillierKeyProof;
import io.shuzheng.computation.paillier.PaillierPublicKey;
import io.shuzheng.computation.scorecard.ScorecardLayout;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A version of a model as the provider has it: the public layout, and {@code Enc(w)} for the provider's bins. One that exists
 * is well-formed and what its commitment says; whether the commitment is signed and the key sound,
 * {@link EncryptedModelIntake} checks.
 *
 * <p>In JSON {@code {"layout", "modulus", "key_proof": […], "weights": […], "signed_commitment"}}: numbers are unsigned
 * big-endian in base64url, each weight as long as {@code n²}. About 50 kB for 60 bins and 2048 bits.
 *
 * @param weights by coordinate of the provider's bins
 */
public record EncryptedModel(
        ScorecardLayout layout,
        PaillierPublicKey key,
        PaillierKeyProof keyProof,
        List<PaillierCiphertext> weights,
        SignedModelCommitment commitment) {

    private static final int MAXIMUM_WEIGHTS = 10_000;

    /** @throws InvalidInputException if the parts are not of one model */
    public EncryptedModel {
        weights = List.copyOf(weights);
        if (weights.size() != layout.provider().bins()) {
            throw new InvalidInputException("an encrypted model has a weight for each of the provider's bins");
        }
        if (!commitment.algorithm().equals(PrivateScore.algorithm(layout))) {
            throw new InvalidInputException("the model's commitment is to another layout");
        }
        if (!commitment.encryptedModel().equals(digest(key, weights))) {
            throw new InvalidInputException("the model's commitment is to other ciphertexts");
        }
    }

    /** SHA-256 over a line for the modulus and one for each weight, in base64url, as 64 hexadecimal digits. */
    static String digest(PaillierPublicKey key, List<PaillierCiphertext> weights) {
        byte[][] lines = Stream.concat(Stream.of(key.encode()), weights.stream().map(PaillierCiphertext::encode))
                .map(bytes -> (Base64Url.encode(bytes) + '\n').getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        return HexFormat.of().formatHex(Digests.sha256(lines));
    }

    /** The body of {@link PrivateScore#ENCRYPTED_MODEL}. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.set("layout", layout.toJson());
        json.put("modulus", Base64Url.encode(key.encode()));
        json.set("key_proof", Members.array(keyProof.roots(), root -> base64(root.toByteArray())));
        json.set("weights", Members.array(weights, weight -> base64(weight.encode())));
        return json.put("signed_commitment", commitment.compact());
    }

    private static JsonNode base64(byte[] bytes) {
        return StringNode.valueOf(Base64Url.encode(bytes));
    }

    /**
     * The inverse of {@link #toJson()}.
     *
     * @throws InvalidInputException if {@code json} is no encrypted model; as an
     *     {@link io.shuzheng.computation.paillier.InvalidCiphertextException} or
     *     {@link io.shuzheng.computation.paillier.InvalidPublicKeyException} where that is what is wrong
     */
    public static EncryptedModel fromJson(JsonNode json) {
        Members members = Members.of(
                json, "an encrypted model", "layout", "modulus", "key_proof", "weights", "signed_commitment");
        PaillierPublicKey key = PaillierPublicKey.of(new BigInteger(1, members.bytes("modulus")));
        List<BigInteger> roots = members.byteStrings("key_proof", PaillierKeyProof.ROUNDS).stream()
                .map(bytes -> new BigInteger(1, bytes))
                .toList();
        return new EncryptedModel(
                ScorecardLayout.fromJson(members.any("layout")),
                key,
                new PaillierKeyProof(roots),
                members.byteStrings("weights", MAXIMUM_WEIGHTS).stream()
                        .map(key::ciphertext)
                        .toList(),
                SignedModelCommitment.parse(members.string("signed_commitment")));
    }

    @Override
    public String toString() {
        return "EncryptedModel[" + commitment.version() + " of " + commitment.modelOwner() + "]";
    }
}
