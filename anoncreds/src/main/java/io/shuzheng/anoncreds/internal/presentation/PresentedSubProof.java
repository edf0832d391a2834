package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.cl.EqualityProof;
import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.internal.presentation.CredentialKeys.CredentialKey;
import io.shuzheng.anoncreds.internal.proof.EqualityStatement;
import java.util.List;
import java.util.Optional;

/**
 * A sub-proof beside what it has to prove.
 *
 * @param identifier the published objects that it is about
 * @param key the key that they give
 * @param request what it was asked for
 * @param statement the attributes and values that it must be about
 * @param proof the proof as it came
 */
record PresentedSubProof(
        CredentialIdentifier identifier,
        CredentialKey key,
        SubProofRequest request,
        EqualityStatement statement,
        SubProof proof) {

    EqualityProof equality() {
        return proof.primary().equality();
    }

    List<InequalityProof> inequalities() {
        return proof.primary().inequalities();
    }

    /** Present where the credential can be revoked. */
    Optional<RevocationPublicKey> revocationKey() {
        return key.definition().revocation();
    }
}
