package io.shuzheng.voucher.centre;

import java.util.Locale;

/** Why no voucher is made of what was authorized; the set is closed. */
enum VoucherProblem {
    /** The bureau gives no blank. */
    BLANK_REFUSED,
    /** The bureau does not let the blank be spent. */
    BLANK_NOT_SPENT,
    /** A data party does not sign the contract. */
    CONTRACT_REFUSED,
    /** The authorization's time was over before all had signed the contract. */
    AUTHORIZATION_EXPIRED,
    /** The enterprise does not take the voucher. */
    VOUCHER_NOT_TAKEN;

    /** The name in messages, for example {@code blank-refused}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
