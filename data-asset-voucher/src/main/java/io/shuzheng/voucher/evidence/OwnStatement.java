package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement at its actor: sent, logged once it has a receipt, or refused.
 *
 * @param resends how often the log asked to have it sent again
 * @param receipt the first that holds; kept for ever
 * @param refusal why the log does not take it
 */
record OwnStatement(SignedStatement signed, int resends, Optional<Receipt> receipt, Optional<EvidenceProblem> refusal) {

    /** Found by the digest, or by a subject. */
    static final RecordType<OwnStatement> TYPE = RecordType.of(
                    "own-statement", OwnStatement::toJson, OwnStatement::fromJson)
            .taggedBy(OwnStatement::tags);

    static OwnStatement sent(SignedStatement signed) {
        return new OwnStatement(signed, 0, Optional.empty(), Optional.empty());
    }

    OwnStatement sentAgain() {
        return new OwnStatement(signed, resends + 1, receipt, refusal);
    }

    OwnStatement logged(Receipt given) {
        return new OwnStatement(signed, resends, Optional.of(given), Optional.empty());
    }

    OwnStatement refused(EvidenceProblem problem) {
        return new OwnStatement(signed, resends, receipt, Optional.of(problem));
    }

    /** Whether the log still has to say yes or no. */
    boolean isOpen() {
        return receipt.isEmpty() && refusal.isEmpty();
    }

    Optional<TransparentStatement> transparent() {
        return receipt.map(given -> new TransparentStatement(signed, given));
    }

    private ObjectNode toJson() {
        ObjectNode json = Json.object().put("statement", signed.compact()).put("resends", resends);
        receipt.ifPresent(given -> json.set("receipt", given.toJson()));
        refusal.ifPresent(problem -> json.put("refusal", problem.code()));
        return json;
    }

    private static OwnStatement fromJson(JsonNode json) {
        return new OwnStatement(
                SignedStatement.parse(json.path("statement").asString("")),
                json.path("resends").asInt(),
                json.optional("receipt").map(Receipt::fromJson),
                json.optional("refusal").map(code -> problem(code.asString(""))));
    }

    private static EvidenceProblem problem(String code) {
        return EvidenceProblem.ofCode(code)
                .orElseThrow(() -> new InvalidInputException("no problem of the evidence protocol"));
    }

    private Set<Tag> tags() {
        return signed.statement().subjects().stream()
                .map(WalletStatementStore::subjectTag)
                .collect(Collectors.toUnmodifiableSet());
    }
}
