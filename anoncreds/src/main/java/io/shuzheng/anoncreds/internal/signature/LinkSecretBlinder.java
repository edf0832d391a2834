package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.cl.BlindedCredentialSecretsCorrectnessProof;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Blinds link secrets.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#credential-request">AnonCreds, "Credential Request"</a>
 */
final class LinkSecretBlinder {

    private final PublicKeyBases bases;
    private final RandomNumbers random;

    LinkSecretBlinder(PublicKeyBases bases, RandomNumbers random) {
        this.bases = bases;
        this.random = random;
    }

    /**
     * The link secret with a new blinding factor.
     *
     * @param offerNonce makes the proof fresh
     */
    BlindedLinkSecret blind(LinkSecret linkSecret, Nonce offerNonce) {
        BigInteger m = linkSecret.reveal();
        BigInteger vPrime = random.bits(Sizes.V_PRIME);
        BigInteger u = commit(vPrime, m);
        BigInteger vTilde = random.bits(Sizes.V_PRIME_TILDE);
        BigInteger mTilde = random.bits(Sizes.M_TILDE);
        BigInteger c = NumberHash.of(List.of(u, commit(vTilde, mTilde), offerNonce.value()));
        return new BlindedLinkSecret(
                u,
                vPrime,
                new BlindedCredentialSecretsCorrectnessProof(
                        c,
                        c.multiply(vPrime).add(vTilde),
                        Map.of(AttributeNames.LINK_SECRET, c.multiply(m).add(mTilde)),
                        Map.of()));
    }

    private BigInteger commit(BigInteger v, BigInteger m) {
        return bases.modulus()
                .product()
                .times(bases.s(), v)
                .times(bases.r(AttributeNames.LINK_SECRET), m)
                .value();
    }
}
