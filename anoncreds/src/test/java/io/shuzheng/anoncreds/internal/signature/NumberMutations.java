package io.shuzheng.anoncreds.internal.signature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Copies of a JSON object, in each of which one decimal number is another. */
final class NumberMutations {

    /**
     * A changed copy.
     *
     * @param description which number was changed, and to what
     */
    record Mutation(String description, JsonNode json) {
        @Override
        public String toString() {
            return description;
        }
    }

    private final JsonNode original;
    private final BigInteger n;
    private final List<Mutation> mutations = new ArrayList<>();

    private NumberMutations(JsonNode original, BigInteger n) {
        this.original = original;
        this.n = n;
    }

    /**
     * Each number with its neighbours, trivial values, its negative, and what is the same modulo n.
     *
     * @param members the only members to be changed, wherever they are
     */
    static List<Mutation> of(JsonNode original, BigInteger n, List<String> members) {
        NumberMutations result = new NumberMutations(original, n);
        JsonNode copy = original.deepCopy();
        members.forEach(member -> result.visit(copy, copy, member));
        return result.mutations;
    }

    private void visit(JsonNode root, JsonNode node, String member) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(name -> {
                if (name.equals(member)) {
                    mutate(root, object.get(name), name, changed -> object.set(name, changed));
                }
                visit(root, object.get(name), member);
            });
        } else {
            node.forEach(child -> visit(root, child, member));
        }
    }

    /** A number, the second of a pair, or all members of an object or array. */
    private void mutate(JsonNode root, JsonNode value, String path, Consumer<JsonNode> setter) {
        if (value instanceof ObjectNode object) {
            List.copyOf(object.propertyNames())
                    .forEach(name -> mutate(root, object.get(name), path + "." + name, each -> object.set(name, each)));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                mutate(root, array.get(i), path + "[" + i + "]", each -> array.set(index, each));
            }
        } else if (value.stringValue().matches("-?[0-9]+")) {
            mutateNumber(root, new BigInteger(value.stringValue()), path, setter);
            setter.accept(value);
        }
    }

    private void mutateNumber(JsonNode root, BigInteger number, String path, Consumer<JsonNode> setter) {
        for (BigInteger other : List.of(
                number.add(BigInteger.ONE),
                number.subtract(BigInteger.ONE),
                number.negate(),
                number.add(n),
                n.subtract(number),
                number.shiftLeft(1),
                BigInteger.ZERO,
                BigInteger.ONE,
                n.subtract(BigInteger.ONE),
                n)) {
            if (!other.equals(number)) {
                setter.accept(StringNode.valueOf(other.toString()));
                JsonNode changed = root.deepCopy();
                assertChanged(changed);
                mutations.add(new Mutation(path + " = " + other, changed));
            }
        }
    }

    private void assertChanged(JsonNode changed) {
        if (changed.equals(original)) {
            throw new IllegalStateException("nothing was changed");
        }
    }
}
