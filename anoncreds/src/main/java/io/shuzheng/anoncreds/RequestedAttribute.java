package io.shuzheng.anoncreds;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An attribute that a verifier asks for, or a group of attributes that must come from one credential.
 *
 * @param names one name, or those of the group
 * @param group whether it was asked for as a group ({@code names}), even if of one
 * @param restriction which credentials may answer; absent where any may, or the holder itself
 * @param nonRevoked when the credential must not have been revoked; overrides that of the request
 */
public record RequestedAttribute(
        List<String> names, boolean group, Optional<Restriction> restriction, Optional<NonRevokedInterval> nonRevoked) {

    public RequestedAttribute {
        names = List.copyOf(names);
        if (names.isEmpty() || names.stream().anyMatch(String::isEmpty) || (!group && names.size() != 1)) {
            throw new InvalidInputException("a requested attribute must have a name or names, none of them empty");
        }
        long distinct = names.stream().map(AttributeNames::normalise).distinct().count();
        if (distinct != names.size()) {
            throw new InvalidInputException("a group of requested attributes must not name one attribute twice");
        }
    }

    /** Asks for one attribute. */
    public static RequestedAttribute of(String name) {
        return new RequestedAttribute(List.of(name), false, Optional.empty(), Optional.empty());
    }

    /** Asks for several attributes of one credential. */
    public static RequestedAttribute group(List<String> names) {
        return new RequestedAttribute(names, true, Optional.empty(), Optional.empty());
    }

    public RequestedAttribute restrictedTo(Restriction newRestriction) {
        return new RequestedAttribute(names, group, Optional.of(newRestriction), nonRevoked);
    }

    public RequestedAttribute withoutRestriction() {
        return new RequestedAttribute(names, group, Optional.empty(), nonRevoked);
    }

    public RequestedAttribute nonRevoked(NonRevokedInterval interval) {
        return new RequestedAttribute(names, group, restriction, Optional.of(interval));
    }

    public static RequestedAttribute read(JsonInput json) {
        Optional<String> name = json.optional("name").map(JsonInput::text).filter(text -> !text.isEmpty());
        Optional<List<String>> names =
                json.optional("names").map(list -> list.list(JsonInput::text)).filter(list -> !list.isEmpty());
        if (name.isPresent() == names.isPresent()) {
            throw json.expected("with exactly one of name and names");
        }
        return new RequestedAttribute(
                names.orElseGet(() -> List.of(name.orElseThrow())),
                names.isPresent(),
                json.optional("restrictions").flatMap(Restriction::read),
                json.optional("non_revoked").map(NonRevokedInterval::read));
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonOutput.object();
        if (group) {
            json.set("names", JsonOutput.texts(names));
        } else {
            json.put("name", names.get(0));
        }
        restriction.ifPresent(value -> json.set("restrictions", value.toJson()));
        nonRevoked.ifPresent(value -> json.set("non_revoked", value.toJson()));
        return json;
    }
}
