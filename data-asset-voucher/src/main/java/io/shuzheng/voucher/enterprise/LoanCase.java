package io.shuzheng.voucher.enterprise;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.LoanTerms;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A loan application as the enterprise that made it knows it.
 *
 * @param application its id
 * @param terms what was applied for
 * @param stage how far it has got
 * @param bank the connection with the bank, under a one-time DID
 * @param centre the connection with the operation centre, under another one
 * @param authorization what the centre was given
 * @param voucherProof the presentation that the bank asked for over the voucher
 * @param decision the bank's
 */
public record LoanCase(
        ApplicationId application,
        LoanTerms terms,
        Stage stage,
        String bank,
        Optional<String> centre,
        Optional<SignedDocument<DataAuthorization>> authorization,
        Optional<String> voucherProof,
        Optional<LendingDecision> decision) {

    /** How far an application has got. */
    public enum Stage {
        /** The bank has it. */
        APPLIED,
        /** The operation centre has the authorization. */
        AUTHORIZED,
        /** The bank has the receipt for the authorization. */
        PURCHASE_AUTHORIZED,
        /** The bank has accepted the anonymous proof over the voucher. */
        PROVED,
        /** The bank has decided. */
        DECIDED
    }

    static final RecordType<LoanCase> TYPE = RecordType.of("loan-case", LoanCase::toJson, LoanCase::read);

    static LoanCase applied(ApplicationId application, LoanTerms terms, Connection bank) {
        return new LoanCase(
                application,
                terms,
                Stage.APPLIED,
                bank.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @throws InvalidInputException if it is at another stage */
    LoanCase require(Stage expected) {
        if (stage != expected) {
            throw new InvalidInputException("the application is not waiting for this");
        }
        return this;
    }

    boolean isWith(Connection peer) {
        return bank.equals(peer.id()) || centre.filter(peer.id()::equals).isPresent();
    }

    LoanCase authorized(Connection newCentre, SignedDocument<DataAuthorization> given) {
        return new LoanCase(
                application,
                terms,
                Stage.AUTHORIZED,
                bank,
                Optional.of(newCentre.id()),
                Optional.of(given),
                voucherProof,
                decision);
    }

    LoanCase at(Stage next) {
        return new LoanCase(application, terms, next, bank, centre, authorization, voucherProof, decision);
    }

    LoanCase proving(String exchangeId) {
        return new LoanCase(application, terms, stage, bank, centre, authorization, Optional.of(exchangeId), decision);
    }

    LoanCase decided(LendingDecision made) {
        return new LoanCase(
                application, terms, Stage.DECIDED, bank, centre, authorization, voucherProof, Optional.of(made));
    }

    private JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("application", application.value())
                .put("stage", stage.name())
                .put("bank", bank);
        json.set("terms", terms.toJson());
        centre.ifPresent(id -> json.put("centre", id));
        authorization.ifPresent(document -> json.put("authorization", document.compact()));
        voucherProof.ifPresent(id -> json.put("voucher_proof", id));
        decision.ifPresent(made -> json.set("decision", made.body()));
        return json;
    }

    private static LoanCase read(JsonNode json) {
        MemberReader members = MemberReader.of(json, "loan case");
        return new LoanCase(
                new ApplicationId(members.text("application")),
                members.object("terms", LoanTerms::read),
                Stage.valueOf(members.text("stage")),
                members.text("bank"),
                members.optionalText("centre"),
                members.optionalText("authorization").map(text -> SignedDocument.parse(DataAuthorization.TYPE, text)),
                members.optionalText("voucher_proof"),
                members.optionalObject("decision", LendingDecision::read));
    }

    /** Id and stage. */
    @Override
    public String toString() {
        return "LoanCase[" + application + ", " + stage + "]";
    }
}
