package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.computation.TestRandom;
import io.shuzheng.computation.contract.Algorithm;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.ContractInput;
import io.shuzheng.computation.contract.ContractOutput;
import io.shuzheng.computation.contract.ContractParty;
import io.shuzheng.computation.contract.Role;
import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.TestCredit;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.engine.Engine;
import io.shuzheng.computation.engine.PartyInputs;
import io.shuzheng.evidence.statement.Commitment;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A party that refuses to begin has sent nothing, and begins with what is right afterwards. */
class BeginRefusalTest {

    private final CreditApplicant applicant = TestCredit.data().applicants().get(0);
    private final TestScore score = TestScore.of(applicant);

    @Test
    void whenApplicationWasComputedOnThenEveryPartyRefusesItHoweverItIsCommittedTo() {
        score.finished();
        Commitment again = FeatureCommitment.create(
                score.contract.applicationId(),
                TestCredit.scorecard().layout().provider(),
                applicant.providerValues(),
                TestRandom.seeded(99));
        ComputationContract second =
                with(withId("computation-2"), input(PrivateScore.PROVIDER_FEATURES_INPUT, again.digest()));
        PartyInputs inputs = PartyInputs.of(PrivateScore.PROVIDER_FEATURES_INPUT, again.opening());
        assertRefused(score.logistics, second, inputs, Reason.ALREADY_COMPUTED);
        assertRefused(score.bank, second, score.bankInputs(), Reason.ALREADY_COMPUTED);
        assertRefused(score.centre, second, PartyInputs.none(), Reason.ALREADY_COMPUTED);
        assertRefused(score.logistics, score.contract, score.logisticsInputs(), Reason.ALREADY_COMPUTED);
    }

    @Test
    void whenFeaturesWereCommittedToForAnotherApplicationThenPartyRefuses() {
        ComputationContract other = withApplication("application-other");
        assertThatThrownBy(() -> begin(score.logistics, other, score.logisticsInputs()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("another application");
        assertThatThrownBy(() -> begin(score.bank, other, score.bankInputs()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenInputIsNotTheCommittedOneThenPartyRefuses() {
        assertRefused(score.logistics, score.contract, PartyInputs.none(), Reason.INPUT_NOT_COMMITTED);
        assertRefused(score.bank, score.contract, score.logisticsInputs(), Reason.INPUT_NOT_COMMITTED);
        PartyInputs ofAnother = PartyInputs.of(
                PrivateScore.PROVIDER_FEATURES_INPUT,
                TestScore.of(TestCredit.data().applicants().get(1)).provided.opening());
        assertRefused(score.logistics, score.contract, ofAnother, Reason.INPUT_NOT_COMMITTED);
        PartyInputs wrongDomain = PartyInputs.of(
                PrivateScore.STATED_FEATURES_INPUT,
                Commitment.create("urn:other", score.stated.opening().value(), TestRandom.seeded(1))
                        .opening());
        assertRefused(score.bank, score.contract, wrongDomain, Reason.INPUT_NOT_COMMITTED);
    }

    @Test
    void whenModelIsUnknownThenPartyRefuses() {
        SaltedDigest unknown = SaltedDigest.fromHex("00".repeat(32));
        ComputationContract other = with(score.contract, input(PrivateScore.MODEL_INPUT, unknown));
        assertRefused(score.logistics, other, score.logisticsInputs(), Reason.MODEL_UNKNOWN);
        assertRefused(score.bank, other, score.bankInputs(), Reason.MODEL_UNKNOWN);
        ComputationContract otherLayout =
                withAlgorithm(Algorithm.of(PrivateScore.ID, Json.object().put("layout", 1)));
        assertRefused(score.logistics, otherLayout, score.logisticsInputs(), Reason.MODEL_UNKNOWN);
        assertRefused(score.bank, otherLayout, score.bankInputs(), Reason.MODEL_UNKNOWN);
    }

    @Test
    void whenAnIndicatorIsNotOfferedThenProviderRefuses() {
        ComputationContract other = withOutputs(List.of(output(PrivateScore.SCORE_OUTPUT), output("income")));
        assertRefused(score.logistics, other, score.logisticsInputs(), Reason.OUTPUT_UNKNOWN);
    }

    @Test
    void whenContractIsNotOneOfThePrivateScoreThenNobodyTakesIt() {
        Stream<ComputationContract> unsuitable = Stream.of(
                withAlgorithm(Algorithm.of("urn:shuzheng:other/1.0", Json.object())),
                withUses(2),
                withOutputs(List.of(output("existing_credits"))),
                withParties(parties(TestScore.LOGISTICS, Role.DATA_PARTY)),
                with(score.contract, input -> new ContractInput(TestScore.BANK, input.name(), input.commitment())),
                with(
                        score.contract,
                        input -> new ContractInput(input.party(), "x-" + input.name(), input.commitment())));
        unsuitable.forEach(contract -> {
            for (Engine engine : List.of(score.bank, score.logistics, score.centre)) {
                assertThat(engine.takes(contract)).isFalse();
                assertRefused(engine, contract, PartyInputs.none(), Reason.CONTRACT_UNSUITABLE);
            }
        });
        assertThat(score.bank.takes(score.contract)).isTrue();
        assertThat(score.logistics.takes(score.contract)).isTrue();
        assertThat(score.centre.takes(score.contract)).isTrue();
    }

    @Test
    void whenFeaturesAreNotThoseOfTheLayoutThenNothingIsCommittedTo() {
        assertThatThrownBy(() -> FeatureCommitment.create(
                        new Identifier("application-1"),
                        TestCredit.scorecard().layout().provider(),
                        applicant.values(),
                        TestRandom.seeded(1)))
                .isInstanceOf(InvalidInputException.class);
    }

    private void assertRefused(Engine engine, ComputationContract contract, PartyInputs inputs, Reason reason) {
        assertThatThrownBy(() -> begin(engine, contract, inputs))
                .isInstanceOfSatisfying(
                        ComputationRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void begin(Engine engine, ComputationContract contract, PartyInputs inputs) {
        var unused = engine.begin(TestScore.signed(contract), inputs, (to, message) -> {
            throw new AssertionError("a party that refuses sends nothing");
        });
    }

    private static UnaryOperator<ContractInput> input(String name, SaltedDigest commitment) {
        return input -> input.name().equals(name) ? new ContractInput(input.party(), name, commitment) : input;
    }

    private static ContractOutput output(String name) {
        return new ContractOutput(name, TestScore.CENTRE);
    }

    private List<ContractParty> parties(PartyDid changed, Role... roles) {
        return score.contract.parties().stream()
                .map(party -> party.did().equals(changed) ? ContractParty.of(changed, roles) : party)
                .toList();
    }

    private static ComputationContract with(ComputationContract c, UnaryOperator<ContractInput> change) {
        List<ContractInput> inputs = c.inputs().stream().map(change).toList();
        return copy(c, c.id(), c.applicationId(), c.algorithm(), c.parties(), inputs, c.outputs(), c.uses());
    }

    private ComputationContract withId(String id) {
        ComputationContract c = score.contract;
        return copy(c, new Identifier(id), c.applicationId(), c.algorithm(), c.parties(), c.inputs(), c.outputs(), 1);
    }

    private ComputationContract withApplication(String id) {
        ComputationContract c = score.contract;
        return copy(c, c.id(), new Identifier(id), c.algorithm(), c.parties(), c.inputs(), c.outputs(), 1);
    }

    private ComputationContract withAlgorithm(Algorithm algorithm) {
        ComputationContract c = score.contract;
        return copy(c, c.id(), c.applicationId(), algorithm, c.parties(), c.inputs(), c.outputs(), 1);
    }

    private ComputationContract withParties(List<ContractParty> parties) {
        ComputationContract c = score.contract;
        return copy(c, c.id(), c.applicationId(), c.algorithm(), parties, c.inputs(), c.outputs(), 1);
    }

    private ComputationContract withOutputs(List<ContractOutput> outputs) {
        ComputationContract c = score.contract;
        return copy(c, c.id(), c.applicationId(), c.algorithm(), c.parties(), c.inputs(), outputs, 1);
    }

    private ComputationContract withUses(int uses) {
        ComputationContract c = score.contract;
        return copy(c, c.id(), c.applicationId(), c.algorithm(), c.parties(), c.inputs(), c.outputs(), uses);
    }

    private static ComputationContract copy(
            ComputationContract c,
            Identifier id,
            Identifier application,
            Algorithm algorithm,
            List<ContractParty> parties,
            List<ContractInput> inputs,
            List<ContractOutput> outputs,
            int uses) {
        return new ComputationContract(
                id, application, algorithm, c.purpose(), parties, inputs, outputs, c.expiresAt(), uses);
    }
}
