package io.shuzheng.didcomm.did;

import io.shuzheng.didcomm.internal.Members;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds a did:peer:2's document from the elements of the DID, one after another. */
final class PeerDid2Reader {

    private static final int LENGTH_OF_NUMALGO = 1;

    private final Did did;
    private final ObjectNode json;
    private int keys;
    private int unnamedServices;

    PeerDid2Reader(Did did) {
        this.did = did;
        this.json = Json.object().put("id", did.toString());
        String shortened = Multihash.sha256(did.methodSpecificId().substring(LENGTH_OF_NUMALGO));
        json.putArray("alsoKnownAs").add("did:peer:3" + shortened);
    }

    DidDocument document() {
        return DidDocument.parse(json);
    }

    void read(String element) {
        if (element.isEmpty()) {
            throw new InvalidInputException("an element of the did:peer:2 is empty");
        }
        char code = element.charAt(0);
        String value = element.substring(1);
        if (code == PeerPurpose.SERVICE) {
            readServices(PeerAbbreviations.expand(Json.parse(Base64Url.decode(value))));
            return;
        }
        VerificationRelationship use = PeerPurpose.ofCode(code)
                .orElseThrow(() -> new InvalidInputException("an element of the did:peer:2 has an unknown purpose"));
        readKey(use, value);
    }

    private void readKey(VerificationRelationship use, String multikey) {
        String id = "#key-" + ++keys;
        array("verificationMethod")
                .addObject()
                .put("id", id)
                .put("type", KeyFormat.MULTIKEY)
                .put("controller", did.toString())
                .put("publicKeyMultibase", multikey);
        array(use.member()).add(id);
    }

    /** One service; or a list of them, as some wrote before the specification was clarified. */
    private void readServices(JsonNode services) {
        if (services.isArray()) {
            services.forEach(this::readService);
        } else {
            readService(services);
        }
    }

    private void readService(JsonNode node) {
        ObjectNode service = Members.object(node, "a service of the did:peer:2");
        if (Members.optional(service, "id").isEmpty()) {
            service.put("id", unnamedServices == 0 ? "#service" : "#service-" + unnamedServices);
            unnamedServices++;
        }
        array("service").add(service);
    }

    private ArrayNode array(String name) {
        return json.get(name) instanceof ArrayNode array ? array : json.putArray(name);
    }
}
