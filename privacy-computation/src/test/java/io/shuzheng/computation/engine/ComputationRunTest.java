package io.shuzheng.computation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.computation.TestRandom;
import io.shuzheng.evidence.statement.Commitment;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputationRunTest {

    private static final Identifier ID = new Identifier("computation-1");

    private final Commitment commitment =
            Commitment.create("test", Json.object().put("share", 12345), TestRandom.seeded(1));

    @Test
    void whenWrittenThenItIsReadBack() {
        ComputationRun waiting =
                ComputationRun.waiting(ID, "engine", Json.object().put("secret", 42));
        assertThat(read(waiting)).isEqualTo(waiting);
        ComputationRun finished = ComputationRun.finished(
                ID,
                "engine",
                new ComputationResult(
                        new TreeMap<>(Map.of("joint_score", 777)),
                        new TreeMap<>(Map.of("did:a:b", commitment.digest())),
                        List.of(commitment.opening())));
        assertThat(read(finished)).isEqualTo(finished);
        assertThat(read(finished).isFinished()).isTrue();
    }

    @Test
    void whenPrintedThenNeitherStateNorResultShows() {
        ComputationRun waiting =
                ComputationRun.waiting(ID, "engine", Json.object().put("secret", 42));
        assertThat(waiting).hasToString("ComputationRun[computation-1, engine]");
        ComputationResult result = new ComputationResult(
                new TreeMap<>(Map.of("joint_score", 777)), new TreeMap<>(), List.of(commitment.opening()));
        assertThat(result.toString()).doesNotContain("777").doesNotContain("12345");
        assertThat(new PartyMessage("urn:a:b", ID, Json.object().put("share", 12345)).toString())
                .doesNotContain("12345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"computation_id\":\"a\",\"engine\":1,\"state\":{},\"result\":{}}",
                "{\"computation_id\":\"a\",\"engine\":\"e\",\"state\":[],\"result\":{}}",
                "{\"computation_id\":\"a\",\"engine\":\"e\",\"state\":{},\"result\":null}",
                "{\"computation_id\":\"a\",\"engine\":\"e\",\"state\":{},\"result\":{\"x\":1}}",
                "{\"computation_id\":\"a\",\"engine\":\"e\",\"state\":{},\"result\":{\"outputs\":{\"s\":\"1\"},\"shares\":{},\"openings\":[]}}",
                "{\"computation_id\":\"a\",\"engine\":\"e\",\"state\":{},\"result\":{\"outputs\":{},\"shares\":{\"d\":\"00\"},\"openings\":[]}}"
            })
    void whenJsonIsNoRunThenItIsRefused(String json) {
        assertThatThrownBy(() -> ComputationRun.fromJson(Json.parse(json))).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"type\":\"urn:a:b\",\"computation_id\":\"a\"}",
                "{\"type\":\"a b\",\"computation_id\":\"a\",\"body\":{}}",
                "{\"type\":\"urn:a:b\",\"computation_id\":\"\",\"body\":{}}",
                "{\"type\":\"urn:a:b\",\"computation_id\":\"a\",\"body\":1}",
                "{\"type\":\"urn:a:b\",\"computation_id\":\"a\",\"body\":{},\"more\":1}"
            })
    void whenJsonIsNoMessageThenItIsRefused(String json) {
        assertThatThrownBy(() -> PartyMessage.fromJson(Json.parse(json))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenNoEngineHasTheRunsNameThenTheMessageIsRefused() {
        Engines none = new Engines(List.of());
        ComputationRun run = ComputationRun.waiting(ID, "engine", Json.object());
        assertThatThrownBy(() -> none.receive(
                        run,
                        new PartyDid("did:a:b"),
                        new PartyMessage("urn:a:b", ID, Json.object()),
                        (to, message) -> {}))
                .isInstanceOf(ComputationRefusedException.class);
    }

    private static ComputationRun read(ComputationRun run) {
        return ComputationRun.fromJson(Json.parse(Json.write(run.toSecretJson())));
    }
}
