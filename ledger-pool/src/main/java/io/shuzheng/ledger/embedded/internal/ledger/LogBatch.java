package io.shuzheng.ledger.embedded.internal.ledger;

import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is written to the log at once: all of it counts, or nothing.
 *
 * @param entries the transactions, in order
 * @param heads of each ledger that they extend, what it is after them
 */
public record LogBatch(List<LedgerEntry> entries, Map<Ledger, TreeHead> heads) {

    public LogBatch {
        entries = List.copyOf(entries);
        heads = Map.copyOf(heads);
    }

    /** The log's form: compact JSON in UTF-8. */
    public byte[] encode() {
        ObjectNode json = Json.object();
        ArrayNode list = json.putArray("entries");
        entries.forEach(entry -> list.add(encode(entry)));
        ObjectNode headsJson = json.putObject("heads");
        heads.forEach((ledger, head) -> headsJson
                .putObject(ledger.name())
                .put("size", head.size())
                .put("root", head.root().base58()));
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode encode(LedgerEntry entry) {
        ObjectNode json = Json.object();
        json.put("ledger", entry.ledger().name());
        json.set("transaction", entry.transaction().toJson());
        entry.attribute()
                .ifPresent(attribute -> json.putObject("attribute")
                        .put("hash", attribute.hash())
                        .put("text", attribute.text()));
        return json;
    }

    /**
     * Reads the log's form.
     *
     * @throws InvalidInputException if it is not what {@link #encode} writes
     */
    public static LogBatch decode(byte[] utf8) {
        ObjectNode json = Json.parseObject(utf8);
        List<LedgerEntry> entries = new ArrayList<>();
        json.path("entries").forEach(entry -> entries.add(decodeEntry(entry)));
        Map<Ledger, TreeHead> heads = new EnumMap<>(Ledger.class);
        json.path("heads")
                .properties()
                .forEach(head -> heads.put(
                        ledger(head.getKey()),
                        new TreeHead(
                                head.getValue().path("size").asLong(-1),
                                MerkleHash.fromBase58(
                                        head.getValue().path("root").asString("")))));
        return new LogBatch(entries, heads);
    }

    private static LedgerEntry decodeEntry(JsonNode json) {
        if (!(json.path("transaction") instanceof ObjectNode transaction)) {
            throw new InvalidInputException("an entry of the log has no transaction");
        }
        JsonNode attribute = json.path("attribute");
        return new LedgerEntry(
                ledger(json.path("ledger").asString("")),
                StoredTransaction.of(transaction),
                attribute.isObject()
                        ? Optional.of(new AttributeValue(
                                attribute.path("hash").asString(""),
                                attribute.path("text").asString("")))
                        : Optional.empty());
    }

    private static Ledger ledger(String name) {
        return Arrays.stream(Ledger.values())
                .filter(ledger -> ledger.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("the log names an unknown ledger"));
    }
}
