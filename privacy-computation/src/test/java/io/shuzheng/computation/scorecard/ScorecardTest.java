package io.shuzheng.computation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardTest {

    private static final ScorecardLayout LAYOUT = new ScorecardLayout(
            new FeatureGroup(List.of(new Feature.Quantitative("amount", List.of(10, 20)))),
            new FeatureGroup(List.of(
                    new Feature.Categorical("housing", List.of("own", "rent")),
                    new Feature.Quantitative("age", List.of(30)))));

    private final Scorecard scorecard = new Scorecard(LAYOUT, 500, List.of(100, 0, -50), List.of(200, -300, -150, 200));

    @Test
    void whenValuesFallIntoBinsThenScoreIsTheSumOfTheirPoints() {
        FeatureValues values = values(20, "rent", 29);
        assertThat(LAYOUT.modelOwner().activeBins(values)).containsExactly(2);
        assertThat(LAYOUT.provider().activeBins(values)).containsExactly(1, 2);
        assertThat(scorecard.modelOwnerPart(values)).isEqualTo(450);
        assertThat(scorecard.providerPart(values)).isEqualTo(-450);
        assertThat(scorecard.score(values)).isZero();
        assertThat(scorecard.score(values(9, "own", 30))).isEqualTo(1_000);
        assertThat(scorecard.score(values(19, "own", 30))).isEqualTo(900);
    }

    @Test
    void whenAScoreCouldLeaveTheRangeThenThereIsNoScorecard() {
        assertRefused(() -> new Scorecard(LAYOUT, 501, List.of(100, 0, -50), List.of(200, -300, -150, 200)));
        assertRefused(() -> new Scorecard(LAYOUT, 499, List.of(100, 0, -50), List.of(200, -300, -150, 200)));
        assertRefused(() -> new Scorecard(LAYOUT, 500, List.of(100, 0), List.of(200, -300, -150, 200)));
        assertRefused(() -> new Scorecard(LAYOUT, 500, List.of(100, 0, -50), List.of(200, -300, -150, 200, 1)));
        assertRefused(() -> new Scorecard(
                LAYOUT, Integer.MAX_VALUE, List.of(100, 0, -50), List.of(200, Integer.MIN_VALUE, -150, 200)));
    }

    @Test
    void whenAValueIsMissingOrOfNoBinThenItIsRefused() {
        assertRefused(() -> scorecard.score(FeatureValues.of(Map.of())));
        assertRefused(() -> scorecard.score(values(20, "castle", 29)));
        assertRefused(() ->
                LAYOUT.modelOwner().activeBins(FeatureValues.of(Map.of("amount", new FeatureValue.Category("20")))));
        assertRefused(() -> LAYOUT.provider()
                .activeBins(FeatureValues.of(
                        Map.of("housing", new FeatureValue.Quantity(1), "age", new FeatureValue.Quantity(30)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"name\":\"a\"}",
                "{\"name\":1,\"cuts\":[1]}",
                "{\"name\":\"a\",\"cuts\":[]}",
                "{\"name\":\"a\",\"cuts\":[2,1]}",
                "{\"name\":\"a\",\"cuts\":[1,1]}",
                "{\"name\":\"a\",\"cuts\":[1.5]}",
                "{\"name\":\"a\",\"cuts\":[99999999999]}",
                "{\"name\":\"a\",\"cuts\":[1],\"categories\":[\"x\",\"y\"]}",
                "{\"name\":\"a\",\"categories\":[\"x\"]}",
                "{\"name\":\"a\",\"categories\":[\"x\",\"x\"]}",
                "{\"name\":\"a\",\"categories\":[\"x\",2]}"
            })
    void whenJsonIsNoFeatureThenItIsRefused(String json) {
        assertRefused(() -> Feature.fromJson(Json.parse(json)));
    }

    @Test
    void whenScorecardOrLayoutIsMalformedThenItIsRefused() {
        String json = Json.write(scorecard.toJson());
        assertThat(Scorecard.fromJson(Json.parse(json))).isEqualTo(scorecard);
        for (String changed : List.of(
                json.replace("500", "\"500\""),
                json.replace("-300", "-300.0"),
                json.replace("\"amount\"", "\"age\""),
                json.replace("\"provider\":[", "\"provider\":7,\"x\":["),
                json.replace("-50]", "-50]  ,\"more\":1"),
                json.replace("[200", "[7,200"))) {
            assertThat(changed).isNotEqualTo(json);
            assertRefused(() -> Scorecard.fromJson(Json.parse(changed)));
        }
    }

    @Test
    void whenFeatureValuesAreWrittenThenTheyAreReadBack() {
        FeatureValues values = values(-3, "房", 29);
        assertThat(FeatureValues.fromJson(Json.parseObject(Json.write(values.toJson()))))
                .isEqualTo(values);
        for (String json : List.of("{\"a\":1.5}", "{\"a\":null}", "{\"a\":[1]}", "{\"a\":99999999999}")) {
            assertRefused(() -> FeatureValues.fromJson(Json.parseObject(json)));
        }
    }

    @Property(tries = 15)
    void whenTrainedOnAnyExamplesThenEveryScoreIsInRangeAndHigherOddsScoreHigher(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 80) int size) {
        Random random = new Random(seed);
        List<LabelledExample> examples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int age = 18 + random.nextInt(40);
            FeatureValues values = values(random.nextInt(30), random.nextBoolean() ? "own" : "rent", age);
            examples.add(new LabelledExample(values, i % 2 == 0 || random.nextInt(60) < age));
            examples.add(new LabelledExample(values(25, "rent", 20), false));
            examples.add(new LabelledExample(values(5, "own", 50), true));
        }
        Scorecard trained = ScorecardTrainer.train(LAYOUT, examples);
        assertThat(examples)
                .allSatisfy(example -> assertThat(Scorecard.isScore(trained.score(example.values())))
                        .isTrue());
        assertThat(trained.score(values(5, "own", 50))).isGreaterThan(trained.score(values(25, "rent", 20)));
    }

    @Test
    void whenExamplesAreAllGoodThenNothingCanBeLearnt() {
        List<LabelledExample> good = List.of(new LabelledExample(values(5, "own", 50), true));
        assertRefused(() -> ScorecardTrainer.train(LAYOUT, good));
    }

    @Property(tries = 50)
    void whenScoresAreRankedThenAreaIsThatOfTheTrapezoids(@ForAll long seed) {
        Random random = new Random(seed);
        List<Integer> good = random.ints(30, 0, 20).boxed().toList();
        List<Integer> bad = random.ints(20, 0, 20).boxed().toList();
        double area = 0;
        double lastX = 0;
        double lastY = 0;
        for (int threshold = 20; threshold >= 0; threshold--) {
            int limit = threshold;
            double x = bad.stream().filter(s -> s >= limit).count() / 20.0;
            double y = good.stream().filter(s -> s >= limit).count() / 30.0;
            area += (x - lastX) * (y + lastY) / 2;
            lastX = x;
            lastY = y;
        }
        assertThat(AreaUnderCurve.of(good, bad)).isCloseTo(area, org.assertj.core.data.Offset.offset(1e-9));
    }

    private static FeatureValues values(int amount, String housing, int age) {
        return FeatureValues.of(Map.of(
                "amount", new FeatureValue.Quantity(amount),
                "housing", new FeatureValue.Category(housing),
                "age", new FeatureValue.Quantity(age)));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class);
    }
}
