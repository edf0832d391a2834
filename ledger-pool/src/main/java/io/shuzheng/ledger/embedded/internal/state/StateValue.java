package io.shuzheng.ledger.embedded.internal.state;

import io.shuzheng.ledger.internal.encoding.SortedJson;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value of the state as Indy's trie holds it: most are {@code {"lsn": number, "lut": time, "val": value}}, those of DIDs
 * are bare.
 *
 * @param json the value; not to be changed
 */
public record StateValue(JsonNode json) {

    /** Wraps a value with the number and the time of the transaction that set it. */
    public static StateValue of(JsonNode value, long sequenceNumber, OptionalLong time) {
        ObjectNode json = Json.object();
        json.put("lsn", sequenceNumber);
        time.ifPresentOrElse(seconds -> json.put("lut", seconds), () -> json.putNull("lut"));
        json.set("val", value);
        return new StateValue(json);
    }

    /** The bytes that Indy's trie has for it: sorted JSON, or the text itself where the value is one. */
    byte[] trieBytes() {
        String text = json.isString() ? json.stringValue() : SortedJson.write(json);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The wrapped value; not to be changed. */
    public JsonNode value() {
        return json.path("val");
    }

    /** The number of the transaction that set it. */
    public JsonNode sequenceNumber() {
        return json.path("lsn");
    }

    /** When it was set, in seconds since 1970, or JSON null. */
    public JsonNode updateTime() {
        return json.path("lut");
    }
}
