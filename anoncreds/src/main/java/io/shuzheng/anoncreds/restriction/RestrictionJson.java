package io.shuzheng.anoncreds.restriction;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes {@link Restriction}s. Parts without content, such as {@code {}} in an array, are left out. */
final class RestrictionJson {

    private RestrictionJson() {}

    static Optional<Restriction> read(JsonInput json) {
        return json.node().isArray() ? any(json) : readObject(json);
    }

    private static Optional<Restriction> readObject(JsonInput json) {
        List<Restriction> parts = new ArrayList<>();
        json.map(member -> member)
                .forEach((name, member) -> readMember(name, member).ifPresent(parts::add));
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.get(0));
            default -> Optional.of(new Restriction.All(parts));
        };
    }

    private static Optional<Restriction> readMember(String name, JsonInput json) {
        if (json.node().isNull()) {
            return Optional.empty();
        }
        return switch (name) {
            case "$and" -> parts(json).map(Restriction.All::new);
            case "$or" -> any(json);
            case "$not" -> Optional.of(new Restriction.Not(readObject(json).orElseGet(RestrictionJson::everything)));
            case "$exist" -> exist(json);
            default -> Optional.of(readTag(new Tag(name), json));
        };
    }

    private static Restriction everything() {
        return new Restriction.All(List.of());
    }

    private static Optional<Restriction> any(JsonInput json) {
        return parts(json).map(Restriction.Any::new);
    }

    private static Optional<List<Restriction>> parts(JsonInput json) {
        List<Restriction> parts = json.list(RestrictionJson::readObject).stream()
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(parts).filter(list -> !list.isEmpty());
    }

    private static Optional<Restriction> exist(JsonInput json) {
        List<Tag> tags =
                json.node().isString() ? List.of(new Tag(json.text())) : json.list(element -> new Tag(element.text()));
        return tags.isEmpty() ? Optional.empty() : Optional.of(new Restriction.Exist(tags));
    }

    private static Restriction readTag(Tag tag, JsonInput json) {
        if (json.node().isString()) {
            return new Restriction.Comparison(tag, ComparisonOperator.EQUAL, json.text());
        }
        Map<String, JsonInput> members = json.map(member -> member);
        if (members.size() != 1) {
            throw json.expected("a string, or an object of one operator");
        }
        Map.Entry<String, JsonInput> member = members.entrySet().iterator().next();
        if (member.getKey().equals("$in")) {
            return new Restriction.OneOf(tag, Set.copyOf(member.getValue().list(JsonInput::text)));
        }
        ComparisonOperator operator = ComparisonOperator.of(member.getKey())
                .orElseThrow(() -> json.expected("a string, or an object of one known operator"));
        return new Restriction.Comparison(tag, operator, member.getValue().text());
    }

    static ObjectNode writeParts(String operator, List<Restriction> parts) {
        ObjectNode json = JsonOutput.object();
        json.set(operator, JsonOutput.list(parts, Restriction::toJson));
        return json;
    }

    static ObjectNode writeNot(Restriction part) {
        ObjectNode json = JsonOutput.object();
        json.set("$not", part.toJson());
        return json;
    }

    static ObjectNode writeComparison(Restriction.Comparison comparison) {
        ObjectNode json = JsonOutput.object();
        if (comparison.operator() == ComparisonOperator.EQUAL) {
            return json.put(comparison.tag().text(), comparison.operand());
        }
        json.putObject(comparison.tag().text()).put(comparison.operator().text(), comparison.operand());
        return json;
    }

    static ObjectNode writeOneOf(Restriction.OneOf oneOf) {
        ObjectNode json = JsonOutput.object();
        json.putObject(oneOf.tag().text()).set("$in", JsonOutput.texts(oneOf.operands()));
        return json;
    }

    static ObjectNode writeExist(Restriction.Exist exist) {
        ObjectNode json = JsonOutput.object();
        json.set("$exist", JsonOutput.texts(exist.tags().stream().map(Tag::text).toList()));
        return json;
    }
}
