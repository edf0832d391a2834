package io.shuzheng.voucher.blank;

import java.util.Locale;

/** Why the bureau refuses a request for a blank voucher, or its spending. */
public enum BlankProblem {
    /** The sender is not the operation centre. */
    NOT_PERMITTED,
    /** The request's id is no UUID in lower case, or not that of its thread. */
    BAD_REQUEST_ID,
    /** There are no blanks for vouchers of this type. */
    UNKNOWN_TYPE,
    /** The bureau has issued no blank of this serial number to the sender. */
    UNKNOWN_BLANK,
    /** The blank was offered, and has not been issued yet. */
    NOT_ISSUED,
    /** The blank's time is over. */
    EXPIRED,
    /** The blank was used up for another voucher. */
    ALREADY_SPENT;

    /** The reason as the report has it, for example {@code already-spent}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
