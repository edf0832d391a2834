package io.shuzheng.voucher.computation;

import static io.shuzheng.voucher.computation.TestComputation.BANK;
import static io.shuzheng.voucher.computation.TestComputation.CENTRE;
import static io.shuzheng.voucher.computation.TestComputation.LOGISTICS;
import static io.shuzheng.voucher.computation.TestComputation.applicant;
import static io.shuzheng.voucher.computation.TestComputation.application;
import static io.shuzheng.voucher.computation.TestComputation.assertIsPlainScore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.message.ComputationMessage;
import io.shuzheng.voucher.party.TestFoundedMarket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComputationRestartTest {

    private static TestComputation computation;

    @BeforeAll
    static void open(@TempDir Path folder) {
        computation = new TestComputation(folder);
    }

    @AfterAll
    static void close() {
        computation.close();
    }

    @Test
    void whenEachAgentIsRestartedBetweenMessagesThenTheScoreIsThePlainOne() {
        CreditApplicant applicant = applicant(0);
        computation.stop(LOGISTICS);
        computation.bankCommits(applicant);
        computation.centreBegins(applicant);
        computation.awaitInputs(applicant, 2);
        computation.restart(BANK, CENTRE);

        computation.stop(CENTRE);
        computation.startAgain(LOGISTICS);
        computation.providerCommits(applicant);
        computation.restart(LOGISTICS);
        computation.stop(BANK);
        computation.startAgain(CENTRE);
        computation.awaitSignatures(applicant, 2);
        computation.restart(CENTRE);

        computation.stop(LOGISTICS);
        computation.startAgain(BANK);
        computation.awaitTold(BANK, "concluded", applicant);
        computation.restart(BANK, CENTRE);

        computation.stop(BANK);
        computation.startAgain(LOGISTICS);
        computation.awaitTold(LOGISTICS, "shared", applicant);
        computation.restart(LOGISTICS);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> computation
                                .centreCase(applicant)
                                .orElseThrow()
                                .shares()
                                .signed()
                                .size()
                        == 1);
        computation.stop(CENTRE);
        computation.startAgain(BANK);
        computation.awaitTold(BANK, "shared", applicant);
        computation.restart(BANK);
        computation.startAgain(CENTRE);

        assertIsPlainScore(applicant, computation.awaitResult(applicant));
        assertThat(computation.told)
                .filteredOn(line -> line.contains(" failed "))
                .isEmpty();
        for (String once : new String[] {"bank shared", "logistics shared", "centre computed", "bank concluded"}) {
            assertThat(computation.told)
                    .filteredOn(line -> line.equals(once + " " + application(applicant)))
                    .hasSize(1);
        }
    }

    /** The provider's answer overtakes the contract on its way to the bank, and a wrong answer overtakes the right one. */
    @Test
    void whenAnswersComeBeforeTheContractThenTheRightOneIsHeldAndTheWrongOneRefused() {
        CreditApplicant applicant = applicant(1);
        computation.bankCommits(applicant);
        computation.providerCommits(applicant);
        computation.awaitInputs(applicant, 3);
        computation.stop(LOGISTICS);
        computation.centreBegins(applicant);
        computation.awaitSignatures(applicant, 2);
        computation.stop(CENTRE);

        computation.startAgain(LOGISTICS);
        computation.send(
                LOGISTICS, BANK, wrongAnswer(applicant), application(applicant).value());
        awaitHeld(applicant, 1);
        computation.stop(BANK);
        computation.startAgain(CENTRE);
        computation.awaitTold(LOGISTICS, "shared", applicant);
        computation.stop(CENTRE);
        computation.startAgain(BANK);
        awaitHeld(applicant, 2);
        computation.restart(BANK);
        computation.startAgain(CENTRE);

        assertIsPlainScore(applicant, computation.awaitResult(applicant));
        computation.awaitTold(BANK, "failed malformed", applicant);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> computation.count(LOGISTICS + " refused: malformed:") == 1);
    }

    private static ComputationMessage wrongAnswer(CreditApplicant applicant) {
        String id = computation
                .partyCase(BANK, applicant)
                .contract()
                .orElseThrow()
                .contract()
                .id()
                .value();
        PartyMessage wrong = new PartyMessage(
                PrivateScore.MASKED_ANSWER, new Identifier(id), Json.object().put("ciphertext", 7));
        return new ComputationMessage(id, JsonObject.of(wrong.toJson()));
    }

    private static void awaitHeld(CreditApplicant applicant, int count) {
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> computation.partyCase(BANK, applicant).held().size() == count);
    }
}
