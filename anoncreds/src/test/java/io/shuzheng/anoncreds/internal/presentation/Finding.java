package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.internal.proof.Refusal;
import io.shuzheng.anoncreds.verification.Check;
import io.shuzheng.anoncreds.verification.Reason;

/** What is found of a cheat: by the Java verifier, which takes nothing for granted, and first by the rules above the engines. */
enum Finding {
    REFERENT_MISSING(Refusal.REFERENTS_DIFFER, Check.REFERENTS, Reason.REFERENT_MISSING),
    REFERENT_UNASKED(Refusal.REFERENTS_DIFFER, Check.REFERENTS, Reason.REFERENT_NOT_REQUESTED),
    REFERENT_TWICE(Refusal.REFERENTS_DIFFER, Check.REFERENTS, Reason.REFERENT_DUPLICATE),
    SUB_PROOF_COUNT(Refusal.SUB_PROOFS_DIFFER, Check.SUB_PROOFS, Reason.SUB_PROOF_COUNT),
    SUB_PROOF_MISSING(Refusal.SUB_PROOFS_DIFFER, Check.SUB_PROOFS, Reason.SUB_PROOF_MISSING),
    SUB_PROOF_UNUSED(Refusal.SUB_PROOFS_DIFFER, Check.SUB_PROOFS, Reason.SUB_PROOF_UNUSED),
    SHOWN_VALUE_DIFFERS(Refusal.REVEALED_VALUES_DIFFER, Check.REVEALED_VALUES, Reason.ENCODED_VALUE_DIFFERS),
    SUB_PROOFS_SWAPPED(Refusal.REVEALED_VALUES_DIFFER, Check.COMMITMENTS, Reason.COMMITMENTS_DIFFER),
    SHOWN_UNASKED(Refusal.REVEALED_VALUES_DIFFER, Check.MINIMAL_DISCLOSURE, Reason.NOT_REQUESTED),
    HIDDEN_ATTRIBUTES_DIFFER(
            Refusal.HIDDEN_ATTRIBUTES_DIFFER, Check.HIDDEN_ATTRIBUTES, Reason.HIDDEN_ATTRIBUTES_DIFFER),
    LINK_SECRET_MISSING(Refusal.LINK_SECRETS_DIFFER, Check.HIDDEN_ATTRIBUTES, Reason.HIDDEN_ATTRIBUTES_DIFFER),
    LINK_SECRETS_DIFFER(Refusal.LINK_SECRETS_DIFFER, Check.LINK_SECRET, Reason.LINK_SECRETS_DIFFER),
    PREDICATES_DIFFER(Refusal.PREDICATES_DIFFER, Check.PREDICATES, Reason.PREDICATE_NOT_PROVED),
    PREDICATE_TWICE(Refusal.PREDICATES_DIFFER, Check.MINIMAL_DISCLOSURE, Reason.NOT_REQUESTED),
    PREDICATE_OF_OTHER_ATTRIBUTE(
            Refusal.PREDICATE_OF_OTHER_ATTRIBUTE, Check.PREDICATES, Reason.PREDICATE_OF_OTHER_ATTRIBUTE),
    NUMBERS_INCOMPLETE(Refusal.NUMBERS_INCOMPLETE, Check.PROOF_NUMBERS, Reason.NUMBERS_INCOMPLETE),
    NUMBER_OUT_OF_RANGE(Refusal.NUMBER_OUT_OF_RANGE, Check.PROOF_NUMBERS, Reason.NUMBER_OUT_OF_RANGE),
    NOT_A_UNIT(Refusal.NOT_A_UNIT, Check.PROOF_NUMBERS, Reason.NUMBER_OUT_OF_RANGE),
    COMMITMENTS_DIFFER(Refusal.COMMITMENTS_DIFFER, Check.COMMITMENTS, Reason.COMMITMENTS_DIFFER),
    CHALLENGE_DIFFERS(Refusal.CHALLENGE_DIFFERS, Check.CRYPTOGRAPHIC_PROOF, Reason.PROOF_INVALID);

    final Refusal refusal;
    final Check check;
    final Reason reason;

    Finding(Refusal refusal, Check check, Reason reason) {
        this.refusal = refusal;
        this.check = check;
        this.reason = reason;
    }
}
