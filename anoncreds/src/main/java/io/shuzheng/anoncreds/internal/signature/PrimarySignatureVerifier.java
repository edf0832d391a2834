package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.cl.PrimarySignature;
import io.shuzheng.anoncreds.cl.SignatureCorrectnessProof;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;

/**
 * Verifies an unblinded signature and the proof that the issuer made it with its published key.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#receiving-a-credential">AnonCreds, "Receiving a
 *     Credential"</a>
 */
final class PrimarySignatureVerifier {

    /** Composite numbers pass with a probability below 2^-100. */
    private static final int PRIME_CERTAINTY = 100;

    private static final BigInteger E_END = Sizes.E_START.add(BigInteger.ONE.shiftLeft(Sizes.E_RANGE));

    private final PublicKeyBases bases;

    PrimarySignatureVerifier(PublicKeyBases bases) {
        this.bases = bases;
    }

    /**
     * Verifies.
     *
     * @param signature with v unblinded
     * @param nonce the nonce of the request
     * @throws InvalidInputException if the signature is not the key's over this link secret and these attributes, or its proof is
     *     wrong
     */
    void verify(
            PrimarySignature signature,
            SignatureCorrectnessProof proof,
            SignedAttributes attributes,
            LinkSecret linkSecret,
            Nonce nonce) {
        requireSizes(signature, proof);
        BigInteger q = bases.modulus().power(signature.a(), signature.e());
        BigInteger z = SignatureEquation.signed(bases, signature.v(), signature.m2(), attributes)
                .times(bases.r(AttributeNames.LINK_SECRET), linkSecret.reveal())
                .times(q)
                .value();
        if (!z.equals(bases.z().base())) {
            throw new InvalidInputException(
                    "the credential's signature is not the issuer's over these values and this link secret");
        }
        requireProof(proof, q, signature.a(), nonce);
    }

    private void requireSizes(PrimarySignature signature, SignatureCorrectnessProof proof) {
        Received.bits("m_2 of the credential", signature.m2(), Sizes.ATTRIBUTE);
        Received.unit("a of the credential", signature.a(), bases.modulus());
        Received.bits("c of the signature correctness proof", proof.c(), Sizes.CHALLENGE);
        Received.bits(
                "se of the signature correctness proof",
                proof.se(),
                bases.modulus().value().bitLength());
        boolean inRange =
                signature.e().compareTo(Sizes.E_START) >= 0 && signature.e().compareTo(E_END) <= 0;
        if (!inRange || !signature.e().isProbablePrime(PRIME_CERTAINTY)) {
            throw new InvalidInputException("e of the credential must be a prime from 2^596 to 2^596 + 2^119");
        }
    }

    /** The issuer's commitment is A^(c + se e), which is A^c Q^se as Q is A^e. */
    private void requireProof(SignatureCorrectnessProof proof, BigInteger q, BigInteger a, Nonce nonce) {
        BigInteger commitment = bases.modulus()
                .product()
                .times(a, proof.c())
                .times(q, proof.se())
                .value();
        if (!NumberHash.of(List.of(q, a, commitment, nonce.value())).equals(proof.c())) {
            throw new InvalidInputException(
                    "the signature correctness proof does not prove the signature for this request");
        }
    }
}
