package io.shuzheng.anoncreds.internal.msgpack;

import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A map of known names, each at most once. Written in the order of the members; read in any order.
 *
 * @param members what may stand in it
 */
public record Structure(List<Member> members) implements Shape {

    /** Whether a member must be there. */
    public enum Presence {
        REQUIRED,
        /** Written as nil where JSON has none. */
        NULLABLE,
        /** Left out where JSON has none. */
        OMITTED
    }

    /** A name with its shape. */
    public record Member(String name, Shape shape, Presence presence) {
        boolean isRequired() {
            return presence == Presence.REQUIRED;
        }
    }

    public Structure {
        members = List.copyOf(members);
    }

    public static Structure empty() {
        return new Structure(List.of());
    }

    /** With one more member, which must be there. */
    public Structure with(String name, Shape shape) {
        return with(new Member(name, shape, Presence.REQUIRED));
    }

    /** With one more member, which is nil where there is none. */
    public Structure withNullable(String name, Shape shape) {
        return with(new Member(name, shape, Presence.NULLABLE));
    }

    /** With one more member, which is left out where there is none. */
    public Structure withOptional(String name, Shape shape) {
        return with(new Member(name, shape, Presence.OMITTED));
    }

    private Structure with(Member member) {
        List<Member> all = new ArrayList<>(members);
        all.add(member);
        return new Structure(all);
    }

    @Override
    public JsonNode read(MessageUnpacker input, String path) throws IOException {
        int size = input.unpackMapHeader();
        ObjectNode result = JsonOutput.object();
        for (int i = 0; i < size; i++) {
            String name = Text.readString(input, path);
            Member member = find(name).orElseThrow(() -> new InvalidInputException(path + " has an unknown member"));
            if (result.has(name)) {
                throw new InvalidInputException(path + "." + name + " stands twice");
            }
            boolean isNil = !member.isRequired() && input.tryUnpackNil();
            result.set(name, isNil ? result.nullNode() : member.shape().read(input, path + "." + name));
        }
        requireAll(result, path);
        return result;
    }

    private Optional<Member> find(String name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }

    private void requireAll(ObjectNode result, String path) {
        for (Member member : members) {
            if (member.isRequired() && !result.has(member.name())) {
                throw new InvalidInputException(path + "." + member.name() + " is missing");
            }
        }
    }

    @Override
    public void write(JsonNode value, MessagePacker output, String path) throws IOException {
        List<Member> present = members.stream()
                .filter(member -> member.presence() != Presence.OMITTED || value.hasNonNull(member.name()))
                .toList();
        output.packMapHeader(present.size());
        for (Member member : present) {
            output.packString(member.name());
            if (member.isRequired() || value.hasNonNull(member.name())) {
                member.shape().write(value.get(member.name()), output, path + "." + member.name());
            } else {
                output.packNil();
            }
        }
    }
}
