package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.anoncreds.internal.proof.NonRevocationProver;
import io.shuzheng.anoncreds.internal.proof.NonRevocationVerifier;
import java.security.SecureRandom;

/** The prover and the verifier under test, without proofs of non-revocation. */
public final class JavaProofs {

    public static final RandomNumbers RANDOM = new RandomNumbers(new SecureRandom());
    public static final PowerTables TABLES = new PowerTables(64 << 20, 2, Runnable::run);

    private static final NonRevocationProver NO_PROVER = (key, signature, state, m2Blinding) -> {
        throw new AssertionError("no test here asks for a proof of non-revocation");
    };
    private static final NonRevocationVerifier NO_VERIFIER = (statement, proof, m2, challenge) -> {
        throw new AssertionError("no test here has a proof of non-revocation");
    };

    private JavaProofs() {}

    public static PresentationProver prover() {
        return new PresentationProver(RANDOM, TABLES, NO_PROVER);
    }

    public static PresentationProofVerifier verifier() {
        return new PresentationProofVerifier(TABLES, NO_VERIFIER);
    }
}
