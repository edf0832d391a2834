package io.shuzheng.didcomm.did;

import io.shuzheng.didcomm.internal.Members;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads DID documents, of DID Core and of the form that preceded it. */
final class DidDocumentReader {

    private final Did id;
    private final List<VerificationMethod> methods = new ArrayList<>();
    private final Map<VerificationRelationship, List<DidUrl>> relationships =
            new EnumMap<>(VerificationRelationship.class);

    private DidDocumentReader(Did id) {
        this.id = id;
    }

    static DidDocument read(ObjectNode json) {
        return new DidDocumentReader(Did.parseTolerant(Members.text(json, "id"))).readParts(json);
    }

    private DidDocument readParts(ObjectNode json) {
        Stream.of("verificationMethod", "publicKey")
                .flatMap(member -> Members.elements(json, member).stream())
                .forEach(this::readMethod);
        for (VerificationRelationship use : VerificationRelationship.values()) {
            Members.elements(json, use.member()).forEach(entry -> readRelationship(use, entry));
        }
        return new DidDocument(id, Members.texts(json, "alsoKnownAs"), methods, relationships, readServices(json));
    }

    private DidUrl readMethod(JsonNode entry) {
        VerificationMethod method = VerificationMethod.parse(id, Members.object(entry, "a verification method"));
        if (!methods.contains(method)) {
            methods.add(method);
        }
        return method.id();
    }

    private void readRelationship(VerificationRelationship use, JsonNode entry) {
        DidUrl methodId = entry.isString()
                ? DidUrl.resolve(id, entry.stringValue())
                : readReferenceOrMethod(Members.object(entry, use.member()));
        relationships.computeIfAbsent(use, ignored -> new ArrayList<>()).add(methodId);
    }

    /** An embedded method; or the older form, an object whose {@code publicKey} names the method. */
    private DidUrl readReferenceOrMethod(ObjectNode entry) {
        Optional<JsonNode> reference = Members.optional(entry, "publicKey");
        return reference.isPresent() ? DidUrl.resolve(id, Members.text(entry, "publicKey")) : readMethod(entry);
    }

    private List<Service> readServices(ObjectNode json) {
        ServiceReader reader = new ServiceReader(KeyLookup.within(id, methods));
        return Members.elements(json, "service").stream()
                .map(entry -> Members.object(entry, "a service"))
                .flatMap(entry -> readService(reader, entry).stream())
                .toList();
    }

    private static Optional<Service> readService(ServiceReader reader, ObjectNode entry) {
        Optional<Service> service = reader.read(entry);
        if (service.isEmpty() && Service.isDidCommType(Members.text(entry, "type"))) {
            throw new InvalidInputException("a DIDComm service has no endpoint of one URI");
        }
        return service;
    }
}
