package io.shuzheng.ledger.embedded;

import io.shuzheng.primitives.Json;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON from maps. */
final class TestJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private TestJson() {}

    static ObjectNode of(Map<String, ?> members) {
        return Json.parseObject(MAPPER.writeValueAsString(members));
    }
}
