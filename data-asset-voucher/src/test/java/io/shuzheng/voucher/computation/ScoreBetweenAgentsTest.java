package io.shuzheng.voucher.computation;

import static io.shuzheng.voucher.computation.TestComputation.BANK;
import static io.shuzheng.voucher.computation.TestComputation.CENTRE;
import static io.shuzheng.voucher.computation.TestComputation.DATA;
import static io.shuzheng.voucher.computation.TestComputation.LOGISTICS;
import static io.shuzheng.voucher.computation.TestComputation.SCORECARD;
import static io.shuzheng.voucher.computation.TestComputation.applicant;
import static io.shuzheng.voucher.computation.TestComputation.application;
import static io.shuzheng.voucher.computation.TestComputation.assertIsPlainScore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.engine.CombinedCommitment;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.party.TestFoundedMarket;
import io.shuzheng.voucher.value.ApplicationId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreBetweenAgentsTest {

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
    void whenComputedBetweenAgentsThenScoreIsThePlainOneWhateverTheOrderOfTheSteps() {
        List<CreditApplicant> some = DATA.applicants().subList(0, 4);
        long start = System.nanoTime();
        for (CreditApplicant applicant : some) {
            assertIsPlainScore(applicant, computation.compute(applicant));
        }
        System.out.printf(
                "a private score between three agents took %d ms%n",
                (System.nanoTime() - start) / 1_000_000 / some.size());
        computation.centreBegins(applicant(10));
        computation.providerCommits(applicant(10));
        computation.bankCommits(applicant(10));
        assertIsPlainScore(applicant(10), computation.awaitResult(applicant(10)));
        for (String name : List.of(BANK, LOGISTICS, CENTRE)) {
            computation.awaitTold(name, "concluded", applicant(10));
            computation.awaitTold(name, name.equals(CENTRE) ? "computed" : "shared", applicant(10));
        }
    }

    @Test
    void whenManyAreComputedAtOnceThenEachScoreIsThePlainOne() {
        List<CreditApplicant> many = DATA.applicants().subList(30, 60);
        long start = System.nanoTime();
        many.forEach(computation::bankCommits);
        many.forEach(computation::providerCommits);
        many.forEach(computation::centreBegins);
        for (CreditApplicant applicant : many) {
            assertIsPlainScore(applicant, computation.awaitResult(applicant));
        }
        System.out.printf(
                "%d private scores at once took %d ms%n", many.size(), (System.nanoTime() - start) / 1_000_000);
    }

    @Test
    void whenComputedThenStatementsHaveTheCommitmentsAndNoData() {
        CreditApplicant applicant = applicant(20);
        ComputationResult result = computation.compute(applicant);
        ApplicationId application = application(applicant);
        await().atMost(TestFoundedMarket.PATIENCE)
                .until(() -> computation.logged(BANK, applicant).size() == 2
                        && computation.logged(LOGISTICS, applicant).size() == 2
                        && computation.logged(CENTRE, applicant).size() == 1);
        ComputationContract contract = computation
                .read(BANK, reader -> computation.bank.contract(reader, application))
                .orElseThrow();
        List<Statement> bank = statements(BANK, applicant);
        assertThat(bank)
                .extracting(statement -> statement.step().name())
                .containsExactly("inputs-committed", "shares-committed");
        assertThat(bank.get(0).commitments())
                .containsEntry("model", contract.input("model").orElseThrow().commitment())
                .containsEntry(
                        "stated-features",
                        contract.input("stated-features").orElseThrow().commitment());
        assertThat(bank.get(1).commitments())
                .containsEntry(
                        "share", result.shares().get(computation.did(BANK).toString()));
        assertThat(statements(LOGISTICS, applicant).get(1).commitments())
                .containsEntry(
                        "share", result.shares().get(computation.did(LOGISTICS).toString()));
        Statement concluded = statements(CENTRE, applicant).get(0);
        assertThat(concluded.step().name()).isEqualTo("contract-concluded");
        assertThat(concluded.commitments())
                .containsEntry("inputs", CombinedCommitment.ofInputs(contract))
                .hasSize(4);
    }

    private static List<Statement> statements(String name, CreditApplicant applicant) {
        return computation.logged(name, applicant).stream()
                .map(TransparentStatement::statement)
                .map(signed -> signed.statement())
                .toList();
    }

    @Test
    void whenTheCentrePassesShareCommitmentsOnThenTheBankFindsTheResultCommitment() {
        CreditApplicant applicant = applicant(21);
        ComputationResult result = computation.compute(applicant);
        ApplicationId application = application(applicant);
        ComputationContract contract = computation
                .read(BANK, reader -> computation.bank.contract(reader, application))
                .orElseThrow();
        List<String> passedOn = computation
                .read(CENTRE, reader -> computation.coordinator.shareCommitments(reader, application))
                .compact();
        assertThat(resultCommitment(application, passedOn))
                .isEqualTo(CombinedCommitment.ofShares(contract.id(), result.shares()));
        assertThat(result.shares().get(computation.did(BANK).toString()))
                .isEqualTo(computation
                        .read(BANK, reader -> computation.bank.shareCommitment(reader, application))
                        .orElseThrow());
        assertThatThrownBy(() -> resultCommitment(application, passedOn.subList(0, 1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> resultCommitment(application(applicant(299)), passedOn))
                .isInstanceOf(InvalidInputException.class);
    }

    private static SaltedDigest resultCommitment(ApplicationId application, List<String> passedOn) {
        return computation.read(
                BANK,
                reader -> computation.bank.resultCommitment(reader, application, ShareCommitments.parse(passedOn)));
    }

    @Test
    void whenAVersionIsPublishedAgainThenTheModelStaysAndAnotherScorecardIsRefused() {
        SaltedDigest before = computation.read(BANK, WalletModels::current).orElseThrow();
        computation.restart(BANK);
        computation.publish();
        assertThat(computation.read(BANK, WalletModels::current)).contains(before);
        assertThat(computation.told)
                .filteredOn(line -> line.startsWith("progress"))
                .hasSize(1);
        Scorecard other = new Scorecard(
                SCORECARD.layout(), SCORECARD.offset() - 1, SCORECARD.modelOwnerPoints(), SCORECARD.providerPoints());
        assertThatThrownBy(() -> computation.bank.publishModel(TestComputation.VERSION, other, what -> {}))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenCommittedToOtherInputsThenRefusedAndTheSameChangesNothing() {
        CreditApplicant applicant = applicant(22);
        computation.bankCommits(applicant);
        computation.bankCommits(applicant);
        assertThatThrownBy(() -> computation.run(
                        BANK,
                        work -> computation.bank.commit(
                                work,
                                application(applicant),
                                StatedFeatures.terms(applicant(23).statedValues()),
                                computation.terms())))
                .isInstanceOf(InvalidInputException.class);
        computation.providerCommits(applicant);
        computation.centreBegins(applicant);
        computation.centreBegins(applicant);
        assertIsPlainScore(applicant, computation.awaitResult(applicant));
    }
}
