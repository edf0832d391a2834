package io.shuzheng.computation.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.computation.dataset.CreditApplicant;
import io.shuzheng.computation.dataset.TestCredit;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ChangedShareTest {

    private final CreditApplicant applicant = TestCredit.data().applicants().get(0);

    @Property(tries = 50)
    void whenAnyCharacterOfAShareIsChangedThenItIsRefusedOrMeansTheSame(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(min = 32, max = 126) int character) {
        TestNetwork network = TestScore.of(applicant).begun().network;
        PartyMessage share = network.underWay(TestScore.LOGISTICS, TestScore.CENTRE);
        StringBuilder json = new StringBuilder(Json.write(share.toJson()));
        json.setCharAt(place % json.length(), (char) character);
        String before = network.storedRun(TestScore.CENTRE);
        try {
            PartyMessage changed = PartyMessage.fromJson(Json.parse(json.toString()));
            network.deliver(TestScore.LOGISTICS, TestScore.CENTRE, changed);
        } catch (InvalidInputException refused) {
            assertThat(network.storedRun(TestScore.CENTRE)).isEqualTo(before);
            network.deliver(TestScore.LOGISTICS, TestScore.CENTRE, share);
        }
        network.deliver(TestScore.LOGISTICS, TestScore.BANK, network.underWay(TestScore.LOGISTICS, TestScore.BANK));
        network.deliver(TestScore.BANK, TestScore.CENTRE, network.underWay(TestScore.BANK, TestScore.CENTRE));
        assertThat(network.run(TestScore.CENTRE).result().orElseThrow().outputs())
                .containsEntry("joint_score", TestCredit.scorecard().score(applicant.values()));
    }
}
