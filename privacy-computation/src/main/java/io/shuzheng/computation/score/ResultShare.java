package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.Commitment;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.security.SecureRandom;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@link PrivateScore#MASK_SHARE} and {@link PrivateScore#MASKED_SUM}, to the receiver: a share, and its sender's signature
 * over a salted commitment to it. {@code {"opening": {…}, "signed_commitment"}}.
 *
 * @param type one of the two
 * @param opening of the commitment; it holds the share
 * @param signature a JWS over {@code {"computation_id", "party", "commitment"}}, which evidence may show to everybody
 */
public record ResultShare(String type, Identifier computationId, Opening opening, CompactJws signature) {

    /** The {@code typ} of the signature. */
    public static final String COMMITMENT_TYPE = "shuzheng-share-commitment+jws";

    static ResultShare create(String type, SigningParty party, ShareValue value, SecureRandom random) {
        Commitment commitment = Commitment.create(PrivateScore.SHARE_DOMAIN, value.toJson(), random);
        ObjectNode payload = payload(value.computationId(), party.did(), commitment.digest());
        return new ResultShare(type, value.computationId(), commitment.opening(), party.sign(COMMITMENT_TYPE, payload));
    }

    private static ObjectNode payload(Identifier computationId, PartyDid party, SaltedDigest commitment) {
        return Json.object()
                .put("computation_id", computationId.value())
                .put("party", party.value())
                .put("commitment", commitment.hex());
    }

    public SaltedDigest commitment() {
        return opening.digest();
    }

    public PartyMessage toMessage() {
        ObjectNode body = Json.object();
        body.set("opening", opening.toSecretJson());
        body.put("signed_commitment", signature.compact());
        return new PartyMessage(type, computationId, body);
    }

    /**
     * The inverse of {@link #toMessage()}.
     *
     * @throws InvalidInputException if the body is malformed
     */
    public static ResultShare parse(PartyMessage message) {
        Members members = Members.of(message.body(), "a result's share", "opening", "signed_commitment");
        return new ResultShare(
                message.type(),
                message.computationId(),
                Opening.fromJson(members.any("opening")),
                CompactJws.parse(COMMITMENT_TYPE, members.string("signed_commitment")));
    }

    /** The share, once it is known to be the one that {@code from} committed to for this computation. */
    ShareValue verify(PartyDid from, ActorKeys keys, Instant at) {
        KeyId keyId = KeyId.parse(signature.keyId());
        boolean signed = keyId.did().equals(from)
                && keys.keyAt(keyId, at.getEpochSecond())
                        .map(signature::isSignedBy)
                        .orElse(false);
        if (!signed) {
            throw new ComputationRefusedException(
                    Reason.SIGNATURE_INVALID, "the share's commitment is not signed by its sender");
        }
        return committedBy(from);
    }

    private ShareValue committedBy(PartyDid from) {
        if (!opening.domain().equals(PrivateScore.SHARE_DOMAIN)
                || !signature.payload().equals(payload(computationId, from, commitment()))) {
            throw new ComputationRefusedException(
                    Reason.SHARE_NOT_COMMITTED, "the share is not the one that its sender committed to");
        }
        ShareValue value = ShareValue.fromJson(opening.value());
        if (!value.computationId().equals(computationId) || !value.party().equals(from)) {
            throw new ComputationRefusedException(
                    Reason.SHARE_NOT_COMMITTED, "the share is of another computation or party");
        }
        return value;
    }

    /** Without the share. */
    @Override
    public String toString() {
        return "ResultShare[" + type + ", " + computationId + "]";
    }
}
