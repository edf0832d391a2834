package io.shuzheng.ledger.client.internal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.internal.agreement.Verdict;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Every change of every part of every answer that is proven: it is refused, or says the very same. */
class ChangedAnswerTest {

    private static final List<TrueAnswer> ANSWERS = TrueAnswers.ofEveryType();

    @Test
    void whenAnswerIsTrueThenItIsProven() {
        assertThat(ANSWERS)
                .allSatisfy(answer -> assertThat(answer.verdict(answer.result()))
                        .as(answer.result().toString())
                        .isEqualTo(Verdict.PROVEN));
    }

    @Test
    void whenAnswerIsToAnotherRequestThenItIsNone() {
        for (TrueAnswer answer : ANSWERS) {
            assertThat(ANSWERS)
                    .filteredOn(other -> !other.equals(answer))
                    .allSatisfy(
                            other -> assertThat(answer.verdict(other.result())).isEqualTo(Verdict.FOREIGN));
        }
    }

    @Test
    void whenAMemberIsChangedThenTheAnswerIsRefusedOrTheSame() {
        for (TrueAnswer answer : ANSWERS) {
            JsonChanges.of(answer.result())
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .forEach(answer::requireRefusedOrSame);
        }
    }

    @Test
    void whenAByteOfTheProofIsChangedThenTheAnswerIsRefused() {
        for (TrueAnswer answer : ANSWERS) {
            String proof =
                    answer.result().path("state_proof").path("proof_nodes").asString("");
            byte[] nodes = Base64.getDecoder().decode(proof);
            for (int index = 0; index < nodes.length; index++) {
                byte[] changed = nodes.clone();
                changed[index] ^= (byte) (1 << index % Byte.SIZE);
                assertRefused(answer, changed);
            }
        }
    }

    private static void assertRefused(TrueAnswer answer, byte[] nodes) {
        ObjectNode changed = answer.result().deepCopy();
        ((ObjectNode) changed.path("state_proof"))
                .put("proof_nodes", Base64.getEncoder().encodeToString(nodes));
        assertThat(answer.verdict(changed)).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void whenTheProofOfAnotherAnswerIsGivenThenTheAnswerIsRefusedOrTheSame() {
        for (TrueAnswer answer : ANSWERS) {
            for (TrueAnswer other : ANSWERS) {
                ObjectNode otherProof = answer.result().deepCopy();
                otherProof.set("state_proof", other.result().path("state_proof"));
                answer.requireRefusedOrSame(otherProof);
                ObjectNode otherContent = answer.result().deepCopy();
                for (String name : List.of("data", "seqNo", "txnTime")) {
                    otherContent.set(name, other.result().path(name));
                }
                answer.requireRefusedOrSame(otherContent);
                otherContent.set("state_proof", other.result().path("state_proof"));
                answer.requireRefusedOrSame(otherContent);
            }
        }
    }
}
