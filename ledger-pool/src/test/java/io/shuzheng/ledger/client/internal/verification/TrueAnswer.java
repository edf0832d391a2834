package io.shuzheng.ledger.client.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.LedgerReply;
import io.shuzheng.ledger.client.MalformedReply;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.client.TransactionReply;
import io.shuzheng.ledger.client.internal.agreement.Verdict;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A read and its proven answer.
 *
 * @param result the answer's {@code result}; not to be changed
 */
record TrueAnswer(LedgerRequest request, ObjectNode result) {

    /** Whether a changed result is either refused, or says the very same. */
    void requireRefusedOrSame(ObjectNode changed) {
        if (verdict(changed) == Verdict.PROVEN) {
            assertThat(content(changed)).as(request + ": " + changed).isEqualTo(content(result));
        }
    }

    /** What a client thinks of a result. */
    Verdict verdict(ObjectNode changed) {
        return TrueAnswers.verifier(request).judge(changed);
    }

    /** All that the client's user learns of a proven result. One that cannot be read at all counts for nothing. */
    private List<Optional<?>> content(ObjectNode proven) {
        try {
            LedgerReply reply = LedgerReply.of(request, proven);
            return reply instanceof ReadReply read
                    ? Arrays.asList(
                            read.data().map(this::meaning),
                            read.time(),
                            read.sequenceNumber().stream().boxed().findFirst())
                    : ((TransactionReply) reply)
                            .transaction()
                            .<List<Optional<?>>>map(found ->
                                    List.of(Optional.of(found.toJson()), ((TransactionReply) reply).rootHash()))
                            .orElse(List.of());
        } catch (MalformedReply e) {
            return content(result);
        }
    }

    /** The data of a NYM is a text, of which only the JSON in it counts. */
    private JsonNode meaning(JsonNode data) {
        return request.type() == TransactionType.GET_NYM ? Json.parse(data.stringValue()) : data;
    }
}
