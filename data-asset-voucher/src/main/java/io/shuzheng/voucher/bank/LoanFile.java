package io.shuzheng.voucher.bank;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.message.VoucherIssued;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.LoanTerms;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A loan application as the bank knows it.
 *
 * @param application its id
 * @param terms what was applied for
 * @param stage how far it has got
 * @param enterprise the connection with whoever applies, under its one-time DID
 * @param proof the presentation that is asked for at this stage, or was last
 * @param questions how often it was asked for at this stage
 * @param voucher what the operation centre says of the voucher, once it is issued
 * @param voucherProof the presentation over the voucher that was verified
 * @param decision once it is made
 */
public record LoanFile(
        ApplicationId application,
        LoanTerms terms,
        Stage stage,
        String enterprise,
        Optional<String> proof,
        int questions,
        Optional<VoucherIssued> voucher,
        Optional<String> voucherProof,
        Optional<LendingDecision> decision) {

    /** How far an application has got. */
    public enum Stage {
        /** The papers are asked for. */
        APPLIED,
        /** The enterprise knows which data are needed. */
        PAPERS_VERIFIED,
        /** The voucher is ordered. */
        PURCHASING,
        /** The proof over the voucher is asked for. */
        PROOF_REQUESTED,
        /** It would be approved: the name is asked for. */
        IDENTITY_REQUESTED,
        /** The enterprise has the decision. */
        DECIDED
    }

    private static final int MOST_QUESTIONS = 5;

    static final RecordType<LoanFile> TYPE = RecordType.of("loan-file", LoanFile::toJson, LoanFile::read);

    static LoanFile applied(ApplicationId application, LoanTerms terms, Connection enterprise) {
        return new LoanFile(
                application,
                terms,
                Stage.APPLIED,
                enterprise.id(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @throws InvalidInputException if it is at another stage */
    LoanFile require(Stage expected) {
        if (stage != expected) {
            throw new InvalidInputException("the application is not waiting for this");
        }
        return this;
    }

    boolean waitsForProof(String exchangeId) {
        return stage != Stage.DECIDED && proof.filter(exchangeId::equals).isPresent();
    }

    LoanFile at(Stage next) {
        return new LoanFile(application, terms, next, enterprise, proof, questions, voucher, voucherProof, decision);
    }

    LoanFile asking(Stage next, String exchangeId) {
        int asked = next == stage ? questions + 1 : 1;
        return new LoanFile(
                application, terms, next, enterprise, Optional.of(exchangeId), asked, voucher, voucherProof, decision);
    }

    boolean mayBeAskedAgain() {
        return questions < MOST_QUESTIONS;
    }

    LoanFile issued(VoucherIssued told) {
        return new LoanFile(
                application, terms, stage, enterprise, proof, questions, Optional.of(told), voucherProof, decision);
    }

    LoanFile proved(String exchangeId) {
        return new LoanFile(
                application, terms, stage, enterprise, proof, questions, voucher, Optional.of(exchangeId), decision);
    }

    LoanFile decided(LendingDecision made) {
        return new LoanFile(
                application,
                terms,
                Stage.DECIDED,
                enterprise,
                proof,
                questions,
                voucher,
                voucherProof,
                Optional.of(made));
    }

    private JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("application", application.value())
                .put("stage", stage.name())
                .put("enterprise", enterprise);
        json.set("terms", terms.toJson());
        json.put("questions", questions);
        proof.ifPresent(id -> json.put("proof", id));
        voucher.ifPresent(told -> json.set("voucher", told.body()));
        voucherProof.ifPresent(id -> json.put("voucher_proof", id));
        decision.ifPresent(made -> json.set("decision", made.body()));
        return json;
    }

    private static LoanFile read(JsonNode json) {
        MemberReader members = MemberReader.of(json, "loan file");
        return new LoanFile(
                new ApplicationId(members.text("application")),
                members.object("terms", LoanTerms::read),
                Stage.valueOf(members.text("stage")),
                members.text("enterprise"),
                members.optionalText("proof"),
                members.optionalInteger("questions").orElse(0),
                members.optionalObject("voucher", VoucherIssued::read),
                members.optionalText("voucher_proof"),
                members.optionalObject("decision", LendingDecision::read));
    }

    /** Id and stage. */
    @Override
    public String toString() {
        return "LoanFile[" + application + ", " + stage + "]";
    }
}
