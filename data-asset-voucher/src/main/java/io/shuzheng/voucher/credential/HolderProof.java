package io.shuzheng.voucher.credential;

import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.voucher.value.VoucherId;

/**
 * What a verified answer to {@link LendingRequests#holder} shows.
 *
 * @param name the enterprise's name
 * @param identityCode the uscc in the identity
 * @param voucherCode the uscc in the voucher
 * @param voucher the voucher's id
 */
public record HolderProof(String name, String identityCode, String voucherCode, VoucherId voucher) {

    /**
     * Reads the values shown.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the voucher's id has not its form
     */
    public static HolderProof of(VerifiedPresentation presentation) {
        ShownValues identity = ShownValues.ofGroup(presentation, LendingRequests.IDENTITY);
        ShownValues voucher = ShownValues.ofGroup(presentation, LendingRequests.VOUCHER);
        return new HolderProof(
                identity.text("enterprise_name"),
                identity.text("uscc"),
                voucher.text("uscc"),
                new VoucherId(voucher.text("voucher_id")));
    }

    /** Whether the voucher was made for the enterprise that shows it; a common link secret does not say so. */
    public boolean isOneEnterprise() {
        return identityCode.equals(voucherCode);
    }

    /** Nothing: who it is, is not for logs. */
    @Override
    public String toString() {
        return "HolderProof";
    }
}
