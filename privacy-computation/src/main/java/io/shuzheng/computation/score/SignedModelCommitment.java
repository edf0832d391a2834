package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.Algorithm;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.time.Instant;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model owner signs once for each version of its model: a salted commitment to the scorecard, and the digest of the
 * encrypted points that it sends out. In an audit it opens both, and they must be of the same points.
 *
 * <p>The digest of the ciphertexts is SHA-256 without a salt: a ciphertext holds its own 2048 random bits.
 *
 * @param version the owner's name for the model, as in {@code 2026-11}
 * @param commitment to the scorecard; contracts refer to the model by it
 * @param encryptedModel SHA-256 of modulus and encrypted points, 64 hexadecimal digits
 * @param jws the signed form
 */
public record SignedModelCommitment(
        PartyDid modelOwner,
        String version,
        Algorithm algorithm,
        SaltedDigest commitment,
        String encryptedModel,
        CompactJws jws) {

    /** The JWS's {@code typ}. */
    public static final String TYPE = "shuzheng-model-commitment+jws";

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    static SignedModelCommitment sign(
            SigningParty owner, String version, Algorithm algorithm, SaltedDigest commitment, String encryptedModel) {
        requireVersion(version);
        ObjectNode payload = Json.object().put("version", version);
        payload.set("algorithm", algorithm.toJson());
        payload.put("commitment", commitment.hex()).put("encrypted_model", encryptedModel);
        return new SignedModelCommitment(
                owner.did(), version, algorithm, commitment, encryptedModel, owner.sign(TYPE, payload));
    }

    /**
     * Reads the compact JWS. The signature is not checked: ask {@link #isSigned}.
     *
     * @throws InvalidInputException if it is no model commitment
     */
    public static SignedModelCommitment parse(String compact) {
        CompactJws jws = CompactJws.parse(TYPE, compact);
        Members members = Members.of(
                jws.payload(), "a model commitment", "version", "algorithm", "commitment", "encrypted_model");
        requireVersion(members.string("version"));
        return new SignedModelCommitment(
                KeyId.parse(jws.keyId()).did(),
                members.string("version"),
                Algorithm.fromJson(members.any("algorithm")),
                SaltedDigest.fromHex(members.string("commitment")),
                members.string("encrypted_model"),
                jws);
    }

    static void requireVersion(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new InvalidInputException("a model's version is 1 to 64 letters, digits and . _ -");
        }
    }

    /** Whether the signature is one of the model owner's key at that time. */
    public boolean isSigned(ActorKeys keys, Instant at) {
        return keys.keyAt(KeyId.parse(jws.keyId()), at.getEpochSecond())
                .map(jws::isSignedBy)
                .orElse(false);
    }

    /** The compact JWS: the body of {@link PrivateScore#MODEL_COMMITMENT}. */
    public String compact() {
        return jws.compact();
    }
}
