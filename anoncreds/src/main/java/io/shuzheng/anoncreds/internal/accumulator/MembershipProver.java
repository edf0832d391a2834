package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.cl.NonRevocationProof;
import io.shuzheng.anoncreds.cl.NonRevocationSignature;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.internal.proof.NonRevocationProver;
import io.shuzheng.anoncreds.internal.proof.ProofPart;
import io.shuzheng.pairing.G2Point;
import java.math.BigInteger;
import java.security.SecureRandom;

/** Proves that an accumulator holds the index of a credential, by the witness and the issuer's signature on the index. */
public final class MembershipProver implements NonRevocationProver {

    private final SecureRandom random;
    private final RevocationKeyCache keys;

    public MembershipProver(SecureRandom random, RevocationKeyCache keys) {
        this.random = random;
        this.keys = keys;
    }

    @Override
    public ProofPart<NonRevocationProof> commit(
            RevocationPublicKey publicKey,
            NonRevocationSignature signature,
            CredentialRevocationState state,
            BigInteger m2Blinding) {
        RevocationKey key = keys.of(publicKey);
        IndexSignature decoded = IndexSignature.decode(signature);
        G2Point accumulator = NamedElements.g2OrInfinity("accumulator", state.accumulator());
        G2Point omega = NamedElements.g2OrInfinity("witness omega", state.witness());
        ProofExponents secrets = ProofExponents.secrets(random, decoded.vrPrimePrime(), decoded.c());
        ProofExponents blinding = ProofExponents.random(random);
        ProofCommitments commitments = blind(key, decoded, omega, secrets);
        ProofEquations equations =
                ProofEquations.ofBlinding(key, new ReusedG2(accumulator), commitments, blinding, m2Blinding);
        return new MembershipProofPart(equations.hashInput(), commitments, secrets, blinding);
    }

    private static ProofCommitments blind(
            RevocationKey key, IndexSignature signature, G2Point omega, ProofExponents secrets) {
        return new ProofCommitments(
                key.h().multiply(secrets.rho()).add(key.hTilde().multiply(secrets.o())),
                key.g().multiply(secrets.r()).add(key.hTilde().multiply(secrets.oPrime())),
                signature.sigma().add(key.hTilde().multiply(secrets.rho())),
                signature.gI().add(key.hTilde().multiply(secrets.r())),
                omega.add(key.hCap().multiply(secrets.rPrime())),
                signature.sigmaI().add(key.hCap().multiply(secrets.rPrimePrime())),
                signature.uI().add(key.hCap().multiply(secrets.rPrimePrimePrime())));
    }
}
