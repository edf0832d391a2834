package io.shuzheng.didcomm.protocol.connections;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DID and its document, which must belong together.
 *
 * @param did {@code DID}, as it was written
 * @param document {@code DIDDoc}, as it was written
 * @param rest other members
 */
public record ConnectionDetail(String did, JsonObject document, JsonObject rest) {

    public ConnectionDetail {
        if (!DidDocument.parse(document.toNode()).id().equals(Did.parseTolerant(did))) {
            throw new InvalidInputException("connection: the document is another DID's");
        }
    }

    static ConnectionDetail read(MemberReader members) {
        String did = members.text("DID");
        JsonObject document =
                members.optionalObject("DIDDoc").orElseThrow(() -> members.complaint("DIDDoc", "missing"));
        return new ConnectionDetail(did, document, members.rest());
    }

    /** The DID; a bare Indy id counts as did:sov. */
    public Did subject() {
        return Did.parseTolerant(did);
    }

    /** The DID's document. */
    public DidDocument parsedDocument() {
        return DidDocument.parse(document.toNode());
    }

    ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("DID", did);
        node.set("DIDDoc", document.toNode());
        node.setAll(rest.toNode());
        return node;
    }
}
