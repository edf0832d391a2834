package io.shuzheng.voucher.document;

import io.shuzheng.primitives.InvalidInputException;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of signed document.
 *
 * @param typ the JWS header's {@code typ}, so that no document passes as one of another kind
 * @param reader reads the content, and throws {@link InvalidInputException} unless every member is valid
 * @param <T> the content
 */
public record DocumentType<T extends Document>(String typ, Function<ObjectNode, T> reader) {

    static <T extends Document> DocumentType<T> of(String name, Function<DocumentReader, T> reader) {
        return new DocumentType<>("shuzheng-" + name + "+jws", node -> {
            DocumentReader fields = new DocumentReader(node, name);
            T document = reader.apply(fields);
            fields.requireNoMore();
            return document;
        });
    }
}
