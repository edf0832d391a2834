package io.shuzheng.didcomm.protocol.outofband;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.Service;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** How to reach whoever invites: a DID to resolve, or a service with its keys. */
public sealed interface InvitationService {

    /** A DID whose document has the service. */
    record Resolvable(String text) implements InvitationService {

        public Resolvable {
            Did.parseTolerant(text);
        }

        @Override
        public Optional<Did> did() {
            return Optional.of(Did.parseTolerant(text));
        }

        @Override
        public JsonNode toJson() {
            return StringNode.valueOf(text);
        }
    }

    /** A service written in the invitation itself. */
    record Inline(JsonObject json) implements InvitationService {

        public Inline {
            Service service = Service.parseInline(json.toNode());
            if (service.isDidComm() && service.recipientKeys().isEmpty()) {
                throw new InvalidInputException("invitation.services: a service has no recipient key");
            }
        }

        @Override
        public Optional<Service> service() {
            return Optional.of(Service.parseInline(json.toNode()));
        }

        @Override
        public JsonNode toJson() {
            return json.toNode();
        }
    }

    /** A DID to resolve. */
    static InvitationService of(Did did) {
        return new Resolvable(did.toString());
    }

    /** A service with its keys. */
    static InvitationService of(Service service) {
        return new Inline(JsonObject.of(service.toJson()));
    }

    /** Reads a DID or a service. */
    static InvitationService read(JsonNode value, String place) {
        if (value.isString()) {
            return new Resolvable(value.stringValue());
        }
        if (value instanceof ObjectNode object) {
            return new Inline(JsonObject.of(object));
        }
        throw new InvalidInputException(place + ": a DID or a service is expected");
    }

    /** The DID to resolve, if that is what it is. */
    default Optional<Did> did() {
        return Optional.empty();
    }

    /** The service, if it is written here. */
    default Optional<Service> service() {
        return Optional.empty();
    }

    /** As it is written in the invitation. */
    JsonNode toJson();
}
