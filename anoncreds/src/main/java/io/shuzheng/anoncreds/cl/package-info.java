/**
 * The numbers of Camenisch-Lysyanskaya signatures and of the proofs over them: public keys, signatures, proofs.
 *
 * <p>These types carry the numbers as they were sent. Whether they lie in the ranges of the specification is judged where a
 * proof is verified, so that a refusal has a name.
 */
@NullMarked
package io.shuzheng.anoncreds.cl;

import org.jspecify.annotations.NullMarked;
