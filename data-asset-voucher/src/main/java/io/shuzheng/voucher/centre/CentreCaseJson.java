package io.shuzheng.voucher.centre;

import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.centre.CentreCase.Stage;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@link CentreCase} as the wallet keeps it; it is secret. */
final class CentreCaseJson {

    private CentreCaseJson() {}

    static JsonNode write(CentreCase order) {
        ObjectNode json = Json.object()
                .put("application", order.application().value())
                .put("stage", order.stage().name())
                .put("enterprise", order.enterprise())
                .put("authorization", order.authorization().compact())
                .put("proof", order.proof());
        order.code().ifPresent(shown -> json.put("code", shown.value()));
        order.receipt().ifPresent(document -> json.put("receipt", document.compact()));
        order.request().ifPresent(id -> json.put("request", id));
        order.blank().ifPresent(serial -> json.put("blank", serial.value()));
        order.dataQuote().ifPresent(id -> json.put("data_quote", id));
        order.voucher().ifPresent(made -> json.set("voucher", made.toSecretJson()));
        order.spent().ifPresent(document -> json.put("spent", document.compact()));
        order.problem().ifPresent(reason -> json.put("problem", reason.name()));
        return json;
    }

    static CentreCase read(JsonNode json) {
        MemberReader members = MemberReader.of(json, "voucher in the making");
        return new CentreCaseBuilder(
                        new ApplicationId(members.text("application")),
                        members.text("enterprise"),
                        SignedDocument.parse(DataAuthorization.TYPE, members.text("authorization")),
                        members.text("proof"))
                .at(Stage.valueOf(members.text("stage")))
                .code(members.optionalText("code").map(UnifiedSocialCreditCode::new))
                .receipt(members.optionalText("receipt")
                        .map(text -> SignedDocument.parse(AuthorizationReceipt.TYPE, text)))
                .request(members.optionalText("request"))
                .blank(members.optionalText("blank").map(SerialNumber::new))
                .dataQuote(members.optionalText("data_quote"))
                .voucher(members.optionalValue("voucher").map(MintedVoucher::read))
                .spent(members.optionalText("spent").map(text -> SignedDocument.parse(SpendReceipt.TYPE, text)))
                .problem(members.optionalText("problem").map(VoucherProblem::valueOf))
                .build();
    }
}
