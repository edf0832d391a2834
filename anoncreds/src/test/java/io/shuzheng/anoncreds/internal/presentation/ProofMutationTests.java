package io.shuzheng.anoncreds.internal.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.JsonMutator;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** No field of a presentation can be changed, but those that no engine looks at. */
class ProofMutationTests {

    /** Raw values are judged above the engines, and nothing is said about revocation in this presentation. */
    private static final Pattern UNPROVED = Pattern.compile(".*/(raw|rev_reg_id|timestamp|non_revoc_proof)");

    private static final Enterprise ENTERPRISE = new Enterprise();
    private static final JsonNode VALID = ENTERPRISE.presentation.toJson();

    @Test
    void whenNothingIsChangedThenProofIsValid() {
        assertThat(accepted(VALID)).isTrue();
    }

    static Stream<String> fields() {
        List<String> fields = new ArrayList<>();
        collect("", VALID, fields);
        return fields.stream().filter(field -> !UNPROVED.matcher(field).matches());
    }

    /** One byte stands for all of a commitment. */
    private static void collect(String path, JsonNode node, List<String> fields) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(path + "/" + member.getKey(), member.getValue(), fields));
        } else if (node.isArray()) {
            boolean bytes = !node.isEmpty() && node.get(0).isNumber();
            for (int i = 0; i < (bytes ? 1 : node.size()); i++) {
                collect(path + "/" + i, node.get(i), fields);
            }
        } else {
            fields.add(path);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whenFieldIsChangedOrMissingThenProofIsRefused(String field) {
        JsonNode changed = VALID.deepCopy();
        JsonNode parent = changed.at(field.substring(0, field.lastIndexOf('/')));
        String name = field.substring(field.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, other(object.get(name)));
            assertThat(accepted(changed)).isFalse();
            object.remove(name);
        } else {
            ArrayNode array = (ArrayNode) parent;
            array.set(Integer.parseInt(name), other(array.get(Integer.parseInt(name))));
            assertThat(accepted(changed)).isFalse();
            array.remove(Integer.parseInt(name));
        }
        assertThat(accepted(changed)).isFalse();
    }

    private static JsonNode other(JsonNode value) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (value.isNumber()) {
            return factory.numberNode(value.intValue() ^ 2);
        }
        String text = value.stringValue();
        return switch (text) {
            case "GE" -> factory.stringNode("GT");
            default -> factory.stringNode(text.substring(0, text.length() - 1) + (text.endsWith("1") ? "2" : "1"));
        };
    }

    @Property(tries = 60)
    void whenRandomPlaceIsChangedThenProofIsRefusedOrMeansTheSame(@ForAll long seed) {
        JsonNode mutated = new JsonMutator(seed).mutate(VALID);
        if (accepted(mutated)) {
            assertThat(Presentation.fromJson(mutated).proof()).isEqualTo(ENTERPRISE.presentation.proof());
        }
    }

    private static boolean accepted(JsonNode json) {
        try {
            Presentation presentation = Presentation.fromJson(json);
            return ENTERPRISE.verify(ENTERPRISE.request, presentation) instanceof ProofVerdict.Valid;
        } catch (InvalidInputException refused) {
            return false;
        }
    }
}
