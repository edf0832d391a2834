package io.shuzheng.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class LedgerReplyPropertyTest {

    private static final LedgerDid DID = TestIdentities.trustee().did();
    private static final LedgerRequest GET_NYM = LedgerRequest.of(DID, 5, AttributeOperations.getNym(DID));
    private static final LedgerRequest NYM =
            LedgerRequest.of(DID, 5, NymOperation.of(DID).build()).signedBy(TestIdentities.trustee());

    @Property(tries = 500)
    void whenAnyMemberOfAnAnswerIsReplacedThenItIsReadOrMalformed(
            @ForAll @IntRange(max = 40) int place, @ForAll("values") String value) {
        ObjectNode reply = TestReplies.written(NYM);
        List<Runnable> replacements = replacements(reply, Json.parse(value));
        replacements.get(place % replacements.size()).run();

        Throwable failure = catchThrowable(() -> LedgerReply.parse(NYM, Json.write(reply)));

        assertThat(failure == null || failure instanceof MalformedReply).isTrue();
    }

    @Property(tries = 300)
    void whenNymIsAnyTextThenItIsReadOrMalformed(@ForAll("values") String verkey, @ForAll("values") String role) {
        String nym = "{\"dest\":\"" + DID + "\",\"verkey\":" + verkey + ",\"role\":" + role + "}";
        ObjectNode reply = TestReplies.read(
                GET_NYM, Json.parse(Json.write(Json.object().put("x", nym))).path("x"));
        ReadReply read = (ReadReply) LedgerReply.parse(GET_NYM, Json.write(reply));

        Throwable failure =
                catchThrowable(() -> NymRecord.parse(DID, read.data().orElseThrow()));

        assertThat(failure == null || failure instanceof MalformedReply).isTrue();
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "null",
                        "true",
                        "[]",
                        "{}",
                        "[1]",
                        "1.5",
                        "-1",
                        "\"\"",
                        "\"~\"",
                        "\"~11\"",
                        "\"101\"",
                        "{\"seqNo\":1}",
                        "\"~7TYfekw4GUagBnBVCqPjiC\""),
                Arbitraries.bigIntegers().map(String::valueOf),
                Arbitraries.strings().alpha().numeric().ofMaxLength(50).map(text -> "\"" + text + "\""));
    }

    /** One replacement for each member or element of a tree. */
    private static List<Runnable> replacements(JsonNode tree, JsonNode value) {
        List<Runnable> all = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> {
                all.add(() -> object.set(name, value));
                all.addAll(replacements(object.path(name), value));
            });
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                all.add(() -> array.set(index, value));
            }
        }
        return all;
    }
}
