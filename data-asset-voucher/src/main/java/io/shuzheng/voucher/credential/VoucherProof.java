package io.shuzheng.voucher.credential;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.VoucherId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a verified answer to {@link LendingRequests#voucher} shows.
 *
 * @param reference what the voucher is about
 * @param provider the DID of the data provider
 * @param algorithmDigest the digest of the algorithm, in hexadecimal
 */
public record VoucherProof(VoucherReference reference, String provider, String algorithmDigest) {

    static final List<String> ATTRIBUTES = List.of(
            "voucher_id",
            "blank_serial_number",
            "loan_application_id",
            "data_provider",
            "computation_id",
            "algorithm_digest",
            "input_commitment",
            "result_commitment");

    /**
     * Reads the values shown.
     *
     * @throws InvalidInputException if a value has not its form, or the voucher that is shown is not the one about which the
     *     predicates are proved
     */
    public static VoucherProof of(VerifiedPresentation presentation) {
        ShownValues shown = ShownValues.ofGroup(presentation, LendingRequests.VOUCHER);
        boolean together = Stream.of(LendingRequests.SCORE, LendingRequests.VALIDITY)
                .allMatch(predicate -> shown.isCredentialOf(presentation, predicate));
        if (!together) {
            throw new InvalidInputException("the predicates are not about the voucher that is shown");
        }
        VoucherReference reference = new VoucherReference(
                new VoucherId(shown.text("voucher_id")),
                new SerialNumber(shown.text("blank_serial_number")),
                new ApplicationId(shown.text("loan_application_id")),
                shown.text("computation_id"),
                SaltedDigest.fromHex(shown.text("input_commitment")),
                SaltedDigest.fromHex(shown.text("result_commitment")));
        return new VoucherProof(reference, shown.text("data_provider"), shown.text("algorithm_digest"));
    }
}
