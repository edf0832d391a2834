package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DID's keys, what each may be used for, and the services that reach it. Every id in it is absolute.
 *
 * @param id the DID
 * @param alsoKnownAs other URIs of the same subject
 * @param verificationMethods the keys; no two have the same id
 * @param relationships what the keys may be used for; may name keys in other DIDs' documents
 * @param services the services, in the document's order
 * @see <a href="https://www.w3.org/TR/did-core/#did-documents">DID Core 1.0, section 5</a>
 */
public record DidDocument(
        Did id,
        List<String> alsoKnownAs,
        List<VerificationMethod> verificationMethods,
        Map<VerificationRelationship, List<DidUrl>> relationships,
        List<Service> services) {

    /**
     * Checks that the ids are distinct.
     *
     * @throws InvalidInputException if two verification methods have the same id
     */
    public DidDocument {
        alsoKnownAs = List.copyOf(alsoKnownAs);
        verificationMethods = List.copyOf(verificationMethods);
        relationships = copyOf(relationships);
        services = List.copyOf(services);
        Set<DidUrl> ids = new HashSet<>();
        for (VerificationMethod method : verificationMethods) {
            if (!ids.add(method.id())) {
                throw new InvalidInputException("two verification methods have the same id");
            }
        }
    }

    /**
     * Reads a document: of DID Core, or of the older form with {@code publicKey}, unqualified ids and
     * {@code authentication} objects that Indy agents exchange. Members that are not known are left out, and so are
     * services of foreign types whose endpoint is not one URI.
     *
     * @throws InvalidInputException if a member is missing or wrong
     */
    public static DidDocument parse(ObjectNode json) {
        return DidDocumentReader.read(json);
    }

    /** Reads JSON text, as {@link #parse(ObjectNode)}. */
    public static DidDocument parse(String json) {
        return parse(Json.parseObject(json));
    }

    public static Builder builder(Did id) {
        return new Builder(id);
    }

    /** The key with this id. */
    public Optional<VerificationMethod> verificationMethod(DidUrl methodId) {
        return verificationMethods.stream()
                .filter(method -> method.id().equals(methodId))
                .findFirst();
    }

    /** This document's keys for one use; those in other documents are left out. */
    public List<VerificationMethod> verificationMethods(VerificationRelationship use) {
        return relationships.getOrDefault(use, List.of()).stream()
                .flatMap(methodId -> verificationMethod(methodId).stream())
                .toList();
    }

    /** The Ed25519 keys with which the subject authenticates. */
    public List<Ed25519PublicKey> authenticationKeys() {
        return verificationMethods(VerificationRelationship.AUTHENTICATION).stream()
                .flatMap(method -> method.ed25519Key().stream())
                .toList();
    }

    /** The services that take DIDComm v1, in the order in which to try them. */
    public List<Service> didCommV1Services() {
        return services.stream()
                .filter(Service::takesDidCommV1)
                .sorted(Comparator.comparingInt(Service::priority))
                .toList();
    }

    /** The document in the form of DID Core, every id absolute. */
    public ObjectNode toJson() {
        return DidDocumentWriter.write(this);
    }

    private static Map<VerificationRelationship, List<DidUrl>> copyOf(
            Map<VerificationRelationship, List<DidUrl>> relationships) {
        Map<VerificationRelationship, List<DidUrl>> copy = new EnumMap<>(VerificationRelationship.class);
        relationships.forEach((use, keys) -> {
            if (!keys.isEmpty()) {
                copy.put(use, List.copyOf(keys));
            }
        });
        return Map.copyOf(copy);
    }

    /** Collects a document's parts in order. */
    public static final class Builder {

        private final Did id;
        private final List<String> alsoKnownAs = new ArrayList<>();
        private final List<VerificationMethod> methods = new ArrayList<>();
        private final Map<VerificationRelationship, List<DidUrl>> relationships =
                new EnumMap<>(VerificationRelationship.class);
        private final List<Service> services = new ArrayList<>();

        private Builder(Did id) {
            this.id = id;
        }

        public Builder alsoKnownAs(String uri) {
            alsoKnownAs.add(uri);
            return this;
        }

        /** Adds a key and what it may be used for. */
        public Builder verificationMethod(VerificationMethod method, VerificationRelationship... uses) {
            methods.add(method);
            for (VerificationRelationship use : uses) {
                relationship(use, method.id());
            }
            return this;
        }

        /** Lets a key, here or in another document, be used so. */
        public Builder relationship(VerificationRelationship use, DidUrl methodId) {
            relationships.computeIfAbsent(use, ignored -> new ArrayList<>()).add(methodId);
            return this;
        }

        public Builder service(Service service) {
            services.add(service);
            return this;
        }

        /**
         * The document.
         *
         * @throws InvalidInputException if two verification methods have the same id
         */
        public DidDocument build() {
            return new DidDocument(id, alsoKnownAs, methods, relationships, services);
        }
    }
}
