package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a credential must not have been revoked, in Unix seconds.
 *
 * <p>What is judged is the registry's state at {@code to}: the newest status list at or before it. {@code from} only says
 * how old a state the verifier would take from a holder, and plays no part here.
 *
 * @param from not after {@code to}
 * @param to absent for now
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#request-non-revocation-proof">AnonCreds, "Request
 *     Non-Revocation Proof"</a>
 */
public record NonRevokedInterval(OptionalLong from, OptionalLong to) {

    public NonRevokedInterval {
        if (from.isPresent() && to.isPresent() && from.getAsLong() > to.getAsLong()) {
            throw new InvalidInputException("a non-revoked interval must not end before it begins");
        }
    }

    /** The state at one time: {@code from} and {@code to} are the same. */
    public static NonRevokedInterval at(long unixSeconds) {
        return new NonRevokedInterval(OptionalLong.of(unixSeconds), OptionalLong.of(unixSeconds));
    }

    /**
     * The state at one time, without a {@code from}. Verifiers that do not know that an older status list can still be in force
     * refuse it where {@code from} is later than the list; without {@code from} they take it.
     */
    public static NonRevokedInterval until(long unixSeconds) {
        return new NonRevokedInterval(OptionalLong.empty(), OptionalLong.of(unixSeconds));
    }

    public static NonRevokedInterval read(JsonInput json) {
        return new NonRevokedInterval(readBound(json, "from"), readBound(json, "to"));
    }

    private static OptionalLong readBound(JsonInput json, String member) {
        return json.optional(member)
                .map(bound -> OptionalLong.of(bound.integer(0, Long.MAX_VALUE)))
                .orElseGet(OptionalLong::empty);
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        from.ifPresent(bound -> json.put("from", bound));
        to.ifPresent(bound -> json.put("to", bound));
        return json;
    }
}
