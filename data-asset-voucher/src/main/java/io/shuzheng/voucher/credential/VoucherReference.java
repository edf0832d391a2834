package io.shuzheng.voucher.credential;

import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.VoucherId;

/**
 * What a data-asset voucher is about, without whose it is and what came out: this is what the bureau's spend receipt binds to a
 * blank, and what the bank sees before it approves.
 *
 * @param voucher the voucher's id
 * @param blank the blank that it was made of
 * @param application the loan application that it is for
 * @param computation the computation's id
 * @param inputs the commitment to the computation's inputs
 * @param result the commitment to the shares of its result
 */
public record VoucherReference(
        VoucherId voucher,
        SerialNumber blank,
        ApplicationId application,
        String computation,
        SaltedDigest inputs,
        SaltedDigest result) {

    private static final String DOMAIN = "urn:shuzheng:data-asset-voucher/1.0#voucher";

    /** What a spend receipt holds of it: a salted digest over these values, by the names of the credential's attributes. */
    public SaltedDigest commitment(SecretBytes salt) {
        return SaltedDigest.of(
                DOMAIN,
                salt,
                Json.object()
                        .put("voucher_id", voucher.value())
                        .put("blank_serial_number", blank.value())
                        .put("loan_application_id", application.value())
                        .put("computation_id", computation)
                        .put("input_commitment", inputs.hex())
                        .put("result_commitment", result.hex()));
    }
}
