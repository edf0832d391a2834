package io.shuzheng.didcomm.protocol.discoverfeatures;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * What I can do, as far as I tell (Aries RFC 0557, "disclosures").
 *
 * @param header what every message has
 * @param disclosures the features; may be empty
 */
public record Disclosures(MessageHeader header, List<Feature> disclosures) implements TypedMessage {

    /** The type that we send. */
    public static final MessageType TYPE = Queries.URI.message("disclosures");

    public Disclosures {
        disclosures = List.copyOf(disclosures);
    }

    /**
     * Reads the message.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if its body is not as in the RFC
     */
    public static Disclosures parse(Message message) {
        MessageReader reader = message.reader();
        List<Feature> disclosures = reader.members().requiredObjects("disclosures", Feature::read);
        return new Disclosures(reader.header(), disclosures);
    }

    @Override
    public Message toMessage() {
        ArrayNode features = Json.object().arrayNode();
        disclosures.forEach(feature -> features.add(feature.toJson()));
        return MessageWriter.of(header).set("disclosures", features).toMessage();
    }
}
