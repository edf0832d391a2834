package io.shuzheng.ledger.registry;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.DidUrl;
import io.shuzheng.didcomm.did.Service;
import io.shuzheng.didcomm.did.VerificationMethod;
import io.shuzheng.didcomm.did.VerificationRelationship;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes DID documents of what the ledger holds.
 *
 * @see <a href="https://hyperledger.github.io/indy-did-method/#base-diddoc-template">Indy DID method, "Base DIDDoc
 *     Template"</a>
 */
final class IndyDidDocuments {

    private IndyDidDocuments() {}

    /** The document of did:sov: the key, its X25519 form, and the services of the endpoint. */
    static DidDocument sov(Did did, Ed25519PublicKey key, Optional<DidEndpoint> endpoint) {
        DidUrl agreement = did.withFragment("key-agreement-1");
        DidDocument.Builder document = DidDocument.builder(did)
                .verificationMethod(
                        VerificationMethod.ed25519(did.withFragment("key-1"), key),
                        VerificationRelationship.AUTHENTICATION,
                        VerificationRelationship.ASSERTION_METHOD)
                .verificationMethod(
                        VerificationMethod.x25519(agreement, key.toX25519()), VerificationRelationship.KEY_AGREEMENT);
        endpoint.ifPresent(found -> services(did, key, found).forEach(document::service));
        return document.build();
    }

    /** The document of did:indy without content of its own: the key, and the services of the endpoint. */
    static DidDocument indy(Did did, Ed25519PublicKey key, Optional<DidEndpoint> endpoint) {
        DidDocument.Builder document = DidDocument.builder(did)
                .verificationMethod(
                        VerificationMethod.ed25519(did.withFragment("verkey"), key),
                        VerificationRelationship.AUTHENTICATION);
        endpoint.ifPresent(found -> services(did, key, found).forEach(document::service));
        return document.build();
    }

    /**
     * The document of did:indy with the NYM's content merged in: lists are joined, everything else is added.
     *
     * @throws InvalidInputException if the content has an id, or the result is no DID document
     */
    static DidDocument indy(Did did, Ed25519PublicKey key, ObjectNode content) {
        if (content.has("id")) {
            throw new InvalidInputException("a NYM's diddocContent has no id of its own");
        }
        ObjectNode json = indy(did, key, Optional.empty()).toJson();
        content.properties().forEach(member -> merge(json, member.getKey(), member.getValue()));
        return DidDocument.parse(json);
    }

    private static void merge(ObjectNode document, String name, JsonNode value) {
        if (document.path(name) instanceof ArrayNode base && value instanceof ArrayNode more) {
            base.addAll(more);
        } else {
            document.set(name, value);
        }
    }

    private static List<Service> services(Did did, Ed25519PublicKey key, DidEndpoint endpoint) {
        return endpoint.types().stream()
                .sorted()
                .flatMap(type -> service(did, key, endpoint, type).stream())
                .toList();
    }

    private static Optional<Service> service(Did did, Ed25519PublicKey key, DidEndpoint endpoint, String type) {
        return switch (type) {
            case DidEndpoint.DID_COMMUNICATION ->
                Optional.of(Service.didCommunication(
                        did + "#did-communication", endpoint.uri(), List.of(key), endpoint.routingKeys()));
            case DidEndpoint.PLAIN ->
                Optional.of(new Service(
                        did + "#endpoint", DidEndpoint.PLAIN, endpoint.uri(), 1, List.of(), List.of(), List.of()));
            default -> Optional.empty();
        };
    }
}
