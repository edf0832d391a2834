package io.shuzheng.didcomm.did;

import io.shuzheng.didcomm.internal.Members;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads services in the forms of Aries RFC 0067, of older Indy agents, and of DIDComm v2. */
final class ServiceReader {

    private final KeyLookup keys;

    ServiceReader(KeyLookup keys) {
        this.keys = keys;
    }

    /** The service, unless its endpoint is not one URI, as foreign types may have it. */
    Optional<Service> read(ObjectNode json) {
        return Endpoint.of(json).map(endpoint -> read(json, endpoint));
    }

    Service require(ObjectNode json) {
        return read(json).orElseThrow(() -> new InvalidInputException("a service has no endpoint of one URI"));
    }

    private Service read(ObjectNode json, Endpoint endpoint) {
        return new Service(
                keys.absolute(Members.text(json, "id")),
                Members.text(json, "type"),
                endpoint.uri(),
                priority(json),
                references(json, endpoint, "recipientKeys"),
                references(json, endpoint, "routingKeys"),
                texts(json, endpoint, "accept"));
    }

    private List<KeyReference> references(ObjectNode json, Endpoint endpoint, String member) {
        return texts(json, endpoint, member).stream().map(keys::resolve).toList();
    }

    private static List<String> texts(ObjectNode json, Endpoint endpoint, String member) {
        return Stream.concat(Members.texts(json, member).stream(), Members.texts(endpoint.details(), member).stream())
                .toList();
    }

    private static int priority(ObjectNode json) {
        return Members.optional(json, "priority")
                .map(priority -> {
                    if (!priority.isInt()) {
                        throw new InvalidInputException("member 'priority' is not an integer of 32 bits");
                    }
                    return priority.intValue();
                })
                .orElse(0);
    }

    /** An endpoint's URI, and the object around it (of DIDComm v2) where there is one. */
    private record Endpoint(URI uri, ObjectNode details) {

        static Optional<Endpoint> of(ObjectNode service) {
            return Members.elements(service, "serviceEndpoint").stream()
                    .findFirst()
                    .flatMap(Endpoint::ofElement);
        }

        private static Optional<Endpoint> ofElement(JsonNode element) {
            if (element.isString()) {
                return Optional.of(new Endpoint(parse(element.stringValue()), Json.object()));
            }
            return element instanceof ObjectNode details
                    ? Members.optionalText(details, "uri").map(uri -> new Endpoint(parse(uri), details))
                    : Optional.empty();
        }

        private static URI parse(String text) {
            try {
                return new URI(text);
            } catch (URISyntaxException e) {
                throw new InvalidInputException("a service endpoint is no URI", e);
            }
        }
    }
}
