package io.shuzheng.app.hostile;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages that are like good ones, and wrong in one place. */
public final class HostileMessages {

    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "\"\"",
            "\"\\u0000\"",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "[5]",
            "{}",
            "{\"base64\":5}");

    private static final List<String> WRONG_DATA = List.of(
            "{}",
            "5",
            "{\"base64\":\"!\"}",
            "{\"base64\":\"bm90IGpzb24\"}",
            "{\"base64\":\"e30\"}",
            "{\"base64\":\"W10\"}",
            "{\"base64\":null}",
            "{\"json\":{}}",
            "{\"json\":[]}",
            "{\"json\":5}",
            "{\"json\":{\"a\":{\"a\":{\"a\":{}}}}}",
            "{\"links\":[\"http://127.0.0.1:1/\"]}");

    private HostileMessages() {}

    /** The message as it is, in a thread of its own. */
    public static Message inNewThread(ObjectNode sample) {
        ObjectNode message = sample.deepCopy();
        message.put("@id", UUID.randomUUID().toString());
        message.remove("~thread");
        message.putObject("~thread").put("thid", UUID.randomUUID().toString());
        return Message.fromJson(message);
    }

    /** A message of a type with no body at all. */
    public static Message empty(String type) {
        return inNewThread(Json.object().put("@type", type));
    }

    /** For each of these members, which a message must have: the message without it, and with it wrong. */
    public static List<Message> malformed(ObjectNode sample, String... required) {
        List<Message> messages = new ArrayList<>();
        for (String member : required) {
            ObjectNode without = sample.deepCopy();
            without.remove(member);
            messages.add(inNewThread(without));
            for (String wrong : WRONG) {
                ObjectNode with = sample.deepCopy();
                with.set(member, Json.parse(wrong));
                messages.add(inNewThread(with));
            }
        }
        return messages;
    }

    /** The message with what is attached to it wrong, unreadable, or not what its format says. */
    public static List<Message> badlyAttached(ObjectNode sample, String attachments) {
        List<Message> messages = new ArrayList<>();
        for (String wrong : WRONG_DATA) {
            ObjectNode message = sample.deepCopy();
            ((ObjectNode) message.path(attachments).path(0)).set("data", Json.parse(wrong));
            messages.add(inNewThread(message));
        }
        ObjectNode otherId = sample.deepCopy();
        ((ObjectNode) otherId.path(attachments).path(0)).put("@id", "another");
        messages.add(inNewThread(otherId));
        ObjectNode otherFormat = sample.deepCopy();
        ((ObjectNode) otherFormat.path("formats").path(0)).put("format", "hlindy/nothing@v9.9");
        messages.add(inNewThread(otherFormat));
        return messages;
    }

    /** For every value of a message, however deep: the message with that value of another kind. */
    public static List<Message> changedAnywhere(ObjectNode sample) {
        List<Message> messages = new ArrayList<>();
        for (String pointer : pointers(sample, "")) {
            for (String wrong : List.of("null", "[]", "{}", "-1")) {
                ObjectNode message = sample.deepCopy();
                int last = pointer.lastIndexOf('/');
                JsonNode parent = message.at(pointer.substring(0, last));
                String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
                if (parent instanceof ObjectNode object && !object.path(name).equals(Json.parse(wrong))) {
                    object.set(name, Json.parse(wrong));
                    messages.add(inNewThread(message));
                }
            }
        }
        return messages;
    }

    private static List<String> pointers(JsonNode node, String path) {
        List<String> pointers = new ArrayList<>();
        node.properties().forEach(member -> {
            String name = member.getKey().replace("~", "~0").replace("/", "~1");
            if (!name.equals("@type") && !name.equals("@id") && !name.equals("~0thread")) {
                pointers.add(path + "/" + name);
                pointers.addAll(pointers(member.getValue(), path + "/" + name));
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.addAll(pointers(node.path(i), path + "/" + i));
        }
        return pointers;
    }
}
