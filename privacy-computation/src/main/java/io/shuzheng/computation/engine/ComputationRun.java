package io.shuzheng.computation.engine;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where one party stands in one computation. Immutable; an engine takes a run and gives the next one.
 *
 * @param engine the name of the engine that runs it
 * @param state what the engine remembers, secrets included; treat it as read-only
 * @param result present once this party's side is finished
 */
public record ComputationRun(
        Identifier computationId, String engine, ObjectNode state, Optional<ComputationResult> result) {

    public ComputationRun {
        state = state.deepCopy();
    }

    /** A run that waits for messages. */
    public static ComputationRun waiting(Identifier computationId, String engine, ObjectNode state) {
        return new ComputationRun(computationId, engine, state, Optional.empty());
    }

    /** A run that is over; what the engine remembered is forgotten. */
    public static ComputationRun finished(Identifier computationId, String engine, ComputationResult result) {
        return new ComputationRun(computationId, engine, Json.object(), Optional.of(result));
    }

    public boolean isFinished() {
        return result.isPresent();
    }

    /** State and result in the clear, for the encrypted store. */
    public ObjectNode toSecretJson() {
        ObjectNode json =
                Json.object().put("computation_id", computationId.value()).put("engine", engine);
        json.set("state", state.deepCopy());
        json.set("result", result.map(ComputationResult::toSecretJson).orElseGet(Json::object));
        return json;
    }

    /**
     * The inverse of {@link #toSecretJson()}.
     *
     * @throws InvalidInputException if {@code json} is anything else
     */
    public static ComputationRun fromJson(JsonNode json) {
        Members members = Members.of(json, "a computation's run", "computation_id", "engine", "state", "result");
        ObjectNode result = members.object("result");
        return new ComputationRun(
                new Identifier(members.string("computation_id")),
                members.string("engine"),
                members.object("state"),
                result.isEmpty() ? Optional.empty() : Optional.of(ComputationResult.fromJson(result)));
    }

    /** Neither state nor result. */
    @Override
    public String toString() {
        return "ComputationRun[" + computationId + ", " + engine + (isFinished() ? ", finished]" : "]");
    }
}
