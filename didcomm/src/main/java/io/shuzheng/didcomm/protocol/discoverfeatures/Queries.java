package io.shuzheng.didcomm.protocol.discoverfeatures;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageReader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.MessageWriter;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;

/**
 * What can you do? (Aries RFC 0557, "queries") There is nothing to remember: whoever gets it {@link #answer}s.
 *
 * @param header what every message has
 * @param queries the questions, one or more
 */
public record Queries(MessageHeader header, List<FeatureQuery> queries) implements TypedMessage {

    /** The protocol and version that we send. */
    public static final ProtocolUri URI = ProtocolUri.didcommOrg("discover-features", 2, 0);

    /** The type that we send. */
    public static final MessageType TYPE = URI.message("queries");

    public Queries {
        queries = List.copyOf(queries);
        if (queries.isEmpty()) {
            throw new InvalidInputException("queries: one or more is expected");
        }
    }

    /**
     * Reads the message.
     *
     * @throws InvalidInputException if its body is not as in the RFC
     */
    public static Queries parse(Message message) {
        MessageReader reader = message.reader();
        List<FeatureQuery> queries = reader.members().objects("queries", FeatureQuery::read);
        return new Queries(reader.header(), queries);
    }

    /** Those of our features that are asked for. */
    public Disclosures answer(String id, List<Feature> ours) {
        List<Feature> matching = ours.stream()
                .filter(feature -> queries.stream().anyMatch(query -> query.matches(feature)))
                .toList();
        return new Disclosures(MessageHeader.of(Disclosures.TYPE, id, ThreadDecorator.of(threadId())), matching);
    }

    @Override
    public Message toMessage() {
        return MessageWriter.of(header)
                .putList("queries", queries, FeatureQuery::toJson)
                .toMessage();
    }
}
