/**
 * Presentations: proofs of knowledge of signatures, joined under one challenge.
 *
 * <p>Each part of a proof commits first ({@link io.shuzheng.anoncreds.internal.proof.ProofPart}), the challenge is the hash of
 * all commitments ({@link io.shuzheng.anoncreds.internal.proof.ChallengeHash}), and then each part responds.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generate-presentation">AnonCreds, "Generate Presentation"</a>
 */
@NullMarked
package io.shuzheng.anoncreds.internal.proof;

import org.jspecify.annotations.NullMarked;
