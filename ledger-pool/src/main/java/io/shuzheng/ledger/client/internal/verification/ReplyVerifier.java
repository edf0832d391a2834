package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.ledger.client.internal.agreement.ReplyJudge;
import io.shuzheng.ledger.client.internal.agreement.Verdict;
import io.shuzheng.ledger.proof.StateProof;
import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.proof.signature.MultiSignatureValue;
import io.shuzheng.ledger.proof.trie.ProvenValue;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges replies to one request by what they prove. */
final class ReplyVerifier implements ReplyJudge {

    private final TransactionType type;
    private final RequestMatch match;
    private final Optional<StateQuestion> question;
    private final SignedStates signed;
    private final Freshness freshness;

    ReplyVerifier(LedgerRequest request, SignedStates signed, Freshness freshness) {
        this.type = request.type();
        this.match = new RequestMatch(request);
        this.question = StateQuestions.of(type, match.operation());
        this.signed = signed;
        this.freshness = freshness;
    }

    /** Whether a reply to this request can prove anything. */
    boolean mayBeProven() {
        return question.isPresent() || type == TransactionType.GET_TXN;
    }

    @Override
    public Verdict judge(ObjectNode result) {
        if (!match.isAnsweredBy(result)) {
            return Verdict.FOREIGN;
        }
        if (!result.has("state_proof")) {
            return Verdict.UNPROVEN;
        }
        try {
            return type == TransactionType.GET_TXN
                    ? judgeTransaction(result)
                    : question.map(asked -> judgeState(asked, result)).orElse(Verdict.UNPROVEN);
        } catch (InvalidInputException e) {
            return Verdict.UNPROVEN;
        }
    }

    /** A transaction does not change: any signed root will do, however old. */
    private Verdict judgeTransaction(ObjectNode result) {
        ObjectNode operation = match.operation();
        long number = JsonValues.number(operation.path("data")).orElse(0);
        MultiSignature signature = TransactionProof.signatureOver(result, TransactionProof.ledgerOf(operation), number);
        return signed.isValid(signature) ? Verdict.PROVEN : Verdict.UNPROVEN;
    }

    private Verdict judgeState(StateQuestion asked, ObjectNode result) {
        StateProof proof = StateProof.parse(result.path("state_proof"));
        MultiSignatureValue state = proof.multiSignature().value();
        if (state.ledger() != asked.ledger()) {
            return Verdict.UNPROVEN;
        }
        ProvenValue value = proof.verifyNodes(asked.key());
        Optional<JsonNode> json = value.toOptional().map(Json::parse);
        boolean isTrue = json.map(present -> asked.claim().isTrueOf(present, result))
                .orElseGet(() -> asked.claim().saysNothing(result));
        if (!isTrue || !signed.isValid(proof.multiSignature())) {
            return Verdict.UNPROVEN;
        }
        OptionalLong setAt = json.map(present -> asked.claim().setAt(present)).orElse(OptionalLong.empty());
        return freshness.judge(asked.ledger(), state.timestamp(), asked.time(), setAt);
    }
}
