package io.shuzheng.voucher.centre;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.engine.CombinedCommitment;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.credential.VoucherReference;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.CalendarDate;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.VoucherId;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A voucher before it is issued.
 *
 * @param values the raw values of the credential, by attribute; they hold the result in the clear
 * @param salt opens the commitment in the spend receipt
 */
record MintedVoucher(Map<String, String> values, SecretBytes salt) {

    MintedVoucher {
        values = Map.copyOf(values);
    }

    static MintedVoucher of(
            VoucherId id,
            CentreCase order,
            ComputationContract contract,
            ComputationResult result,
            CalendarDate issuedOn,
            CalendarDate validUntil,
            SecretBytes salt) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("voucher_id", id.value());
        values.put("blank_serial_number", order.blank().orElseThrow().value());
        values.put("uscc", order.code().orElseThrow().value());
        values.put("loan_application_id", order.application().value());
        values.put("data_provider", order.authorization().content().provider());
        values.put("computation_id", contract.id().value());
        values.put("algorithm_digest", contract.algorithm().digest());
        values.put("input_commitment", CombinedCommitment.ofInputs(contract).hex());
        values.put(
                "result_commitment",
                CombinedCommitment.ofShares(contract.id(), result.shares()).hex());
        result.outputs().forEach((name, value) -> values.put(name, value.toString()));
        values.put("issued_on", issuedOn.toString());
        values.put("valid_until", validUntil.toString());
        return new MintedVoucher(values, salt);
    }

    VoucherReference reference() {
        return new VoucherReference(
                new VoucherId(value("voucher_id")),
                new SerialNumber(value("blank_serial_number")),
                new ApplicationId(value("loan_application_id")),
                value("computation_id"),
                SaltedDigest.fromHex(value("input_commitment")),
                SaltedDigest.fromHex(value("result_commitment")));
    }

    SaltedDigest commitment() {
        return reference().commitment(salt);
    }

    private String value(String attribute) {
        return values.getOrDefault(attribute, "");
    }

    ObjectNode toSecretJson() {
        ObjectNode json = Json.object().put("salt", Base64Url.encode(salt.reveal()));
        ObjectNode members = json.putObject("values");
        values.forEach(members::put);
        return json;
    }

    static MintedVoucher read(JsonNode json) {
        Map<String, String> values = new LinkedHashMap<>();
        json.path("values")
                .properties()
                .forEach(member -> values.put(member.getKey(), member.getValue().asString("")));
        return new MintedVoucher(
                values, SecretBytes.copyOf(Base64Url.decode(json.path("salt").asString(""))));
    }

    /** Nothing: it holds the result. */
    @Override
    public String toString() {
        return "MintedVoucher";
    }
}
