package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.cl.BlindedCredentialSecretsCorrectnessProof;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Verifies that a holder knows what its request blinds. */
final class BlindedLinkSecretVerifier {

    private final PublicKeyBases bases;

    BlindedLinkSecretVerifier(PublicKeyBases bases) {
        this.bases = bases;
    }

    /**
     * Verifies the proof of a request.
     *
     * @param offerNonce the nonce of the offer that the request must answer
     * @throws InvalidInputException if it does not prove the request's commitment, or answers another offer
     */
    void verify(CredentialRequest request, Nonce offerNonce) {
        BigInteger u = Received.unit(
                "u of the credential request", request.blindedSecrets().u(), bases.modulus());
        BlindedCredentialSecretsCorrectnessProof proof = request.correctnessProof();
        BigInteger m = Optional.ofNullable(proof.mCaps().get(AttributeNames.LINK_SECRET))
                .orElseThrow(() -> new InvalidInputException("the credential request blinds no link secret"));
        Received.bits("c of the credential request", proof.c(), Sizes.CHALLENGE);
        Received.bits(
                "v_dash_cap of the credential request",
                proof.vDashCap(),
                Sizes.response(Sizes.V_PRIME_TILDE, Sizes.V_PRIME));
        Received.bits("m_caps of the credential request", m, Sizes.response(Sizes.M_TILDE, Sizes.ATTRIBUTE));
        BigInteger commitment = bases.modulus()
                .product()
                .times(u, proof.c().negate())
                .times(bases.s(), proof.vDashCap())
                .times(bases.r(AttributeNames.LINK_SECRET), m)
                .value();
        if (!NumberHash.of(List.of(u, commitment, offerNonce.value())).equals(proof.c())) {
            throw new InvalidInputException(
                    "the credential request does not prove its blinded link secret for this offer");
        }
    }
}
