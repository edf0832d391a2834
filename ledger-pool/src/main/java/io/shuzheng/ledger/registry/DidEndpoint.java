package io.shuzheng.ledger.registry;

import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DID's attribute {@code endpoint}: how its subject is reached.
 *
 * @param uri the address, absolute
 * @param routingKeys the mediators' keys, the nearest to the recipient first
 * @param types what is there: {@code endpoint}, {@code did-communication}, …
 * @see <a href="https://sovrin-foundation.github.io/sovrin/spec/did-method-spec-template.html">did:sov, "CRUD"</a>
 */
record DidEndpoint(URI uri, List<Ed25519PublicKey> routingKeys, Set<String> types) {

    static final String ATTRIBUTE = "endpoint";
    static final String PLAIN = "endpoint";
    static final String DID_COMMUNICATION = "did-communication";

    private static final Set<String> DEFAULT_TYPES = Set.of(PLAIN, DID_COMMUNICATION);

    DidEndpoint {
        if (!uri.isAbsolute()) {
            throw new InvalidInputException("a DID's endpoint is an absolute URI, not " + uri);
        }
        routingKeys = List.copyOf(routingKeys);
        types = Set.copyOf(types);
    }

    /** An endpoint of both usual types. */
    static DidEndpoint of(URI uri, List<Ed25519PublicKey> routingKeys) {
        return new DidEndpoint(uri, routingKeys, DEFAULT_TYPES);
    }

    /**
     * Reads the attribute's value.
     *
     * @return absent if it names no address, as when an endpoint was taken back
     * @throws InvalidInputException if a member is malformed
     */
    static Optional<DidEndpoint> parse(JsonNode value) {
        JsonNode address = value.path("endpoint");
        if (!address.isString() || address.stringValue().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DidEndpoint(
                uri(address.stringValue()),
                strings(value.path("routingKeys")).stream()
                        .map(DidKey::parseTolerant)
                        .toList(),
                value.has("types")
                        ? strings(value.path("types")).stream().collect(Collectors.toUnmodifiableSet())
                        : DEFAULT_TYPES));
    }

    /** The attribute: its name with its value. */
    ObjectNode toAttribute() {
        ObjectNode attribute = Json.object();
        ObjectNode value = attribute.putObject(ATTRIBUTE).put("endpoint", uri.toString());
        ArrayNode keys = value.putArray("routingKeys");
        routingKeys.forEach(key -> keys.add(key.base58()));
        return attribute;
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("a DID's endpoint is no URI", e);
        }
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> {
                    if (!item.isString()) {
                        throw new InvalidInputException("a DID's endpoint lists what is no string");
                    }
                    return item.stringValue();
                })
                .toList();
    }
}
