package io.shuzheng.anoncreds.cl;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement about one attribute, as a proof carries it.
 *
 * @param attributeName the normalised name of the attribute
 * @param type how the attribute compares with the bound
 * @param value the bound
 */
public record Predicate(String attributeName, PredicateType type, int value) {

    public static Predicate read(JsonInput json) {
        return new Predicate(json.required("attr_name").text(), PredicateType.readName(json.required("p_type")), (int)
                json.required("value").integer(Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    public ObjectNode toJson() {
        return JsonOutput.object()
                .put("attr_name", attributeName)
                .put("p_type", type.name())
                .put("value", value);
    }
}
