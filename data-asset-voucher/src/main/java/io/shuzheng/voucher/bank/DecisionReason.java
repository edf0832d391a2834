package io.shuzheng.voucher.bank;

import io.shuzheng.voucher.message.LendingDecision;
import java.util.Locale;

/** Why a bank decides as it does; the set is closed. */
public enum DecisionReason {
    /** The proofs hold, and all evidence fits. */
    ALL_CHECKS_PASSED,
    /** The enterprise says that a predicate does not hold: the score is too low, for example. */
    PREDICATE_NOT_SATISFIED,
    /** A credential that is needed has been revoked. */
    REVOKED,
    /** The enterprise does not show what is asked for. */
    PROOF_REFUSED,
    /** What the enterprise showed does not verify. */
    PROOF_NOT_VALID,
    /** The operation centre makes no voucher. */
    VOUCHER_NOT_MADE,
    /** The voucher that was shown is not the one that the operation centre announced. */
    OTHER_VOUCHER,
    /** The bureau has not spent the voucher's blank for this voucher with this result. */
    NOT_SPENT_FOR_THIS_VOUCHER,
    /** The voucher does not carry the inputs and the shares of the computation in which the bank took part. */
    OTHER_COMPUTATION,
    /** The voucher was made for another enterprise than the one that shows it. */
    OTHER_ENTERPRISE;

    /** The name in messages, for example {@code predicate-not-satisfied}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LendingDecision decision() {
        return new LendingDecision(this == ALL_CHECKS_PASSED ? "approved" : "declined", code());
    }

    /** The reason of a proof that was refused with a code, by the wallet or by the verification. */
    static DecisionReason ofRefusal(String code) {
        return switch (code) {
            case "PREDICATE_NOT_SATISFIED" -> PREDICATE_NOT_SATISFIED;
            case "REVOKED" -> REVOKED;
            default -> PROOF_REFUSED;
        };
    }
}
