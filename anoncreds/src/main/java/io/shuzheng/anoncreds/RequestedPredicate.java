package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.cl.PredicateType;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement about one attribute that a verifier wants proved without the value.
 *
 * @param name the attribute
 * @param type how it compares with the bound
 * @param value the bound
 * @param restriction which credentials may answer; absent where any may
 * @param nonRevoked when the credential must not have been revoked; overrides that of the request
 */
public record RequestedPredicate(
        String name,
        PredicateType type,
        int value,
        Optional<Restriction> restriction,
        Optional<NonRevokedInterval> nonRevoked) {

    public RequestedPredicate {
        if (name.isEmpty()) {
            throw new InvalidInputException("a requested predicate must name an attribute");
        }
        boolean unsatisfiable = (type == PredicateType.GT && value == Integer.MAX_VALUE)
                || (type == PredicateType.LT && value == Integer.MIN_VALUE);
        if (unsatisfiable) {
            throw new InvalidInputException("no 32-bit integer is " + type.symbol() + " " + value);
        }
    }

    public static RequestedPredicate of(String name, PredicateType type, int value) {
        return new RequestedPredicate(name, type, value, Optional.empty(), Optional.empty());
    }

    public RequestedPredicate restrictedTo(Restriction newRestriction) {
        return new RequestedPredicate(name, type, value, Optional.of(newRestriction), nonRevoked);
    }

    public RequestedPredicate withoutRestriction() {
        return new RequestedPredicate(name, type, value, Optional.empty(), nonRevoked);
    }

    public RequestedPredicate nonRevoked(NonRevokedInterval interval) {
        return new RequestedPredicate(name, type, value, restriction, Optional.of(interval));
    }

    public static RequestedPredicate read(JsonInput json) {
        return new RequestedPredicate(
                json.required("name").text(),
                PredicateType.readSymbol(json.required("p_type")),
                (int) json.required("p_value").integer(Integer.MIN_VALUE, Integer.MAX_VALUE),
                json.optional("restrictions").flatMap(Restriction::read),
                json.optional("non_revoked").map(NonRevokedInterval::read));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object()
                .put("name", name)
                .put("p_type", type.symbol())
                .put("p_value", value);
        restriction.ifPresent(query -> json.set("restrictions", query.toJson()));
        nonRevoked.ifPresent(interval -> json.set("non_revoked", interval.toJson()));
        return json;
    }
}
