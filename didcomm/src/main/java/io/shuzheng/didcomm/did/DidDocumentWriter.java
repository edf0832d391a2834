package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes DID documents in the form of DID Core. */
final class DidDocumentWriter {

    private static final String DID_CONTEXT = "https://www.w3.org/ns/did/v1";

    private DidDocumentWriter() {}

    static ObjectNode write(DidDocument document) {
        ObjectNode json = Json.object();
        json.putArray("@context").add(DID_CONTEXT);
        json.put("id", document.id().toString());
        if (!document.alsoKnownAs().isEmpty()) {
            ArrayNode names = json.putArray("alsoKnownAs");
            document.alsoKnownAs().forEach(names::add);
        }
        ArrayNode methods = json.putArray("verificationMethod");
        document.verificationMethods().forEach(method -> methods.add(method.toJson()));
        for (VerificationRelationship use : VerificationRelationship.values()) {
            writeRelationship(json, use, document.relationships().getOrDefault(use, List.of()));
        }
        if (!document.services().isEmpty()) {
            ArrayNode services = json.putArray("service");
            document.services().forEach(service -> services.add(service.toJson()));
        }
        return json;
    }

    private static void writeRelationship(ObjectNode json, VerificationRelationship use, List<DidUrl> methodIds) {
        if (!methodIds.isEmpty()) {
            ArrayNode references = json.putArray(use.member());
            methodIds.forEach(methodId -> references.add(methodId.toString()));
        }
    }
}
