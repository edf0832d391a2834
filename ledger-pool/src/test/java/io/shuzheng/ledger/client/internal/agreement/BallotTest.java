package io.shuzheng.ledger.client.internal.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.LedgerUnavailable;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.client.RequestRefused.Stage;
import io.shuzheng.ledger.client.internal.agreement.Ballot.Outcome;
import io.shuzheng.ledger.client.internal.agreement.NodeAnswer.Refused;
import io.shuzheng.ledger.client.internal.agreement.NodeAnswer.Replied;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.TestIdentities;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BallotTest {

    private final Ballot ballot = new Ballot(
            LedgerRequest.of(
                    TestIdentities.trustee().did(),
                    5,
                    AttributeOperations.getNym(TestIdentities.trustee().did())),
            2);

    @Test
    void whenEnoughNodesRefuseInTheSameWordsThenThatIsTheOutcome() {
        assertThat(ballot.refused("a", new Refused(Stage.CHECK, "missing: x, y")))
                .isEmpty();

        assertThat(ballot.refused("b", new Refused(Stage.CHECK, "missing: x, y")))
                .hasValueSatisfying(outcome -> assertRefused(outcome, Stage.CHECK));
    }

    @Test
    void whenNodesRefuseInDifferentWordsThenItIsARefusalOnceNoMoreAnswersCome() {
        assertThat(ballot.refused("a", new Refused(Stage.CHECK, "missing: x, y")))
                .isEmpty();
        assertThat(ballot.refused("b", new Refused(Stage.CHECK, "missing: y, x")))
                .isEmpty();

        assertRefused(ballot.close(), Stage.CHECK);
    }

    @Test
    void whenOneNodeRefusesOftenThenItIsNoRefusal() {
        ballot.refused("a", new Refused(Stage.CHECK, "missing: x, y"));
        ballot.refused("a", new Refused(Stage.CHECK, "missing: y, x"));

        assertUnavailable(ballot.close());
    }

    @Test
    void whenNodesRefuseAtDifferentStagesThenTheyDoNotAgree() {
        ballot.refused("a", new Refused(Stage.CHECK, "missing"));
        ballot.refused("b", new Refused(Stage.AUTHORIZATION, "forbidden"));

        assertUnavailable(ballot.close());
    }

    @Test
    void whenAnswersAreOutdatedThenTheyCountOnceNoBetterOneComes() {
        Replied outdated = replied();

        assertThat(ballot.replied("a", outdated, Verdict.OUTDATED)).isEmpty();
        assertThat(ballot.replied("b", outdated, Verdict.OUTDATED)).isEmpty();

        assertThat(ballot.close()).isInstanceOf(Outcome.Answered.class);
    }

    @Test
    void whenOneAnswerIsProvenThenItIsTheOutcome() {
        assertThat(ballot.replied("a", replied(), Verdict.UNPROVEN)).isEmpty();
        assertThat(ballot.replied("b", replied(), Verdict.PROVEN)).containsInstanceOf(Outcome.Answered.class);
    }

    private static Replied replied() {
        ObjectNode message = Json.object();
        message.putObject("result").put("type", "105").put("reqId", 5);
        return new Replied(message);
    }

    private static void assertRefused(Outcome outcome, Stage stage) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(
                                        RequestRefused.class,
                                        refused -> assertThat(refused.stage()).isEqualTo(stage)));
    }

    private static void assertUnavailable(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(LedgerUnavailable.class));
    }
}
