package io.shuzheng.agent.store;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a record's row holds encrypted. */
record RecordContent(String id, Set<Tag> tags, JsonNode value) {

    private static final String TABLE = "record";

    static <T> RecordContent of(RecordType<T> type, String id, T value) {
        return new RecordContent(id, type.tags(value), type.encode(value));
    }

    static RecordContent open(WalletCipher cipher, RecordRow row) {
        byte[] plaintext = cipher.open(row.content(), TABLE, place(row.key()));
        try {
            ObjectNode json = Json.parseObject(plaintext);
            Set<Tag> tags = new HashSet<>();
            for (JsonNode tag : json.path("tags")) {
                tags.add(new Tag(tag.path(0).asString(), tag.path(1).asString()));
            }
            return new RecordContent(json.path("id").asString(), tags, json.path("value"));
        } catch (InvalidInputException e) {
            throw new CorruptRecordException("a record is not JSON: " + row.key(), e);
        }
    }

    Ciphertext seal(WalletCipher cipher, RecordKey key) {
        ObjectNode json = Json.object().put("id", id);
        ArrayNode list = json.putArray("tags");
        tags.forEach(tag -> list.addArray().add(tag.name()).add(tag.value()));
        json.set("value", value);
        return cipher.seal(Json.write(json).getBytes(StandardCharsets.UTF_8), TABLE, place(key));
    }

    <T> T decode(RecordType<T> type) {
        try {
            return type.decode(value);
        } catch (InvalidInputException e) {
            throw new CorruptRecordException("a record is not of the form of " + type, e);
        }
    }

    boolean hasTags(List<Tag> wanted) {
        return tags.containsAll(wanted);
    }

    static List<String> tagHashes(WalletCipher cipher, String category, Iterable<Tag> tags) {
        Set<String> hashes = new HashSet<>();
        tags.forEach(tag -> hashes.add(cipher.hash("tag", category, tag.name(), tag.value())));
        return List.copyOf(hashes);
    }

    private static String place(RecordKey key) {
        return key.category() + "/" + key.idHash();
    }
}
