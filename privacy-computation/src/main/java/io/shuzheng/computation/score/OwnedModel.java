package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.internal.Members;
import io.shuzheng.computation.paillier.PaillierCiphertext;
import io.shuzheng.computation.paillier.PaillierKeyProof;
import io.shuzheng.computation.paillier.PaillierPrivateKey;
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.evidence.statement.Commitment;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A version of a model as its owner has it: the scorecard, the private key, the encrypted points, and the commitment with its
 * opening. All of it but {@link #publish} is secret.
 */
public final class OwnedModel {

    private static final int MAXIMUM_WEIGHTS = 10_000;

    private final String version;
    private final Scorecard scorecard;
    private final PaillierPrivateKey key;
    private final Opening opening;
    private final List<PaillierCiphertext> weights;

    private OwnedModel(
            String version,
            Scorecard scorecard,
            PaillierPrivateKey key,
            Opening opening,
            List<PaillierCiphertext> weights) {
        this.version = version;
        this.scorecard = scorecard;
        this.key = key;
        this.opening = opening;
        this.weights = List.copyOf(weights);
        if (weights.size() != scorecard.providerPoints().size()) {
            throw new InvalidInputException("an owned model has a weight for each of the provider's bins");
        }
    }

    /**
     * Commits to a scorecard and encrypts the provider's points, about 6 ms each.
     *
     * @param version 1 to 64 letters, digits and {@code . _ -}
     * @param key used for this version only
     */
    public static OwnedModel create(String version, Scorecard scorecard, PaillierPrivateKey key, SecureRandom random) {
        SignedModelCommitment.requireVersion(version);
        Opening opening = Commitment.create(PrivateScore.MODEL_DOMAIN, committed(version, scorecard), random)
                .opening();
        List<PaillierCiphertext> weights = scorecard.providerPoints().stream()
                .map(BigInteger::valueOf)
                .map(points -> key.encrypt(key.publicKey().encodeSigned(points), random))
                .toList();
        return new OwnedModel(version, scorecard, key, opening, weights);
    }

    private static ObjectNode committed(String version, Scorecard scorecard) {
        ObjectNode json = Json.object().put("version", version);
        json.set("scorecard", scorecard.toJson());
        return json;
    }

    /** What the provider gets, with the signed commitment, which the receiver gets as well. The same at every call. */
    public EncryptedModel publish(SigningParty owner) {
        SignedModelCommitment signed = SignedModelCommitment.sign(
                owner,
                version,
                PrivateScore.algorithm(scorecard.layout()),
                commitment(),
                EncryptedModel.digest(key.publicKey(), weights));
        return new EncryptedModel(scorecard.layout(), key.publicKey(), PaillierKeyProof.of(key), weights, signed);
    }

    /** What opens the commitment and every ciphertext to the auditor, and shows it the whole model. */
    public ModelOpening open() {
        return new ModelOpening(opening, weights.stream().map(key::randomnessOf).toList());
    }

    /** How contracts name this model. */
    public SaltedDigest commitment() {
        return opening.digest();
    }

    public String version() {
        return version;
    }

    /** Secret. */
    public Scorecard scorecard() {
        return scorecard;
    }

    PaillierPrivateKey key() {
        return key;
    }

    /** Scorecard, salt and private key in the clear, for the encrypted store. */
    public ObjectNode toSecretJson() {
        ObjectNode json = Json.object();
        json.set("opening", opening.toSecretJson());
        json.put("private_key", Base64Url.encode(key.encode().reveal()));
        json.set("weights", Members.array(weights, weight -> StringNode.valueOf(Base64Url.encode(weight.encode()))));
        return json;
    }

    /**
     * The inverse of {@link #toSecretJson()}.
     *
     * @throws InvalidInputException if {@code json} is anything else
     */
    public static OwnedModel fromJson(JsonNode json) {
        Members members = Members.of(json, "an owned model", "opening", "private_key", "weights");
        Opening opening = Opening.fromJson(members.any("opening"));
        Members committed = Members.of(opening.value(), "a committed model", "version", "scorecard");
        PaillierPrivateKey key = PaillierPrivateKey.decode(SecretBytes.copyOf(members.bytes("private_key")));
        return new OwnedModel(
                committed.string("version"),
                Scorecard.fromJson(committed.any("scorecard")),
                key,
                opening,
                members.byteStrings("weights", MAXIMUM_WEIGHTS).stream()
                        .map(key.publicKey()::ciphertext)
                        .toList());
    }

    @Override
    public String toString() {
        return "OwnedModel[" + version + "]";
    }
}
