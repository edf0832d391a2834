package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.request.SigningForm;
import io.shuzheng.primitives.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The transaction that a request becomes, as Indy stores it. */
final class RequestTransaction {

    private RequestTransaction() {}

    static StoredTransaction create(ClientRequest request, WriteHandler handler, long sequenceNumber, long time) {
        ObjectNode json = Json.object();
        json.set("reqSignature", signatures(request));
        ObjectNode payload = json.putObject("txn");
        payload.set("data", handler.transactionData(request.operation()));
        payload.set("metadata", metadata(request));
        payload.put("protocolVersion", 2);
        payload.put("type", request.type().code());
        handler.dataVersion().ifPresent(version -> payload.put("ver", version));
        ObjectNode place =
                json.putObject("txnMetadata").put("seqNo", sequenceNumber).put("txnTime", time);
        handler.transactionId(request).ifPresent(id -> place.put("txnId", id));
        json.put("ver", "1");
        return StoredTransaction.of(json);
    }

    private static ObjectNode signatures(ClientRequest request) {
        ObjectNode json = Json.object();
        json.put("type", "ED25519");
        ArrayNode values = json.putArray("values");
        request.signatures()
                .forEach((signer, signature) ->
                        values.addObject().put("from", signer).put("value", signature));
        return json;
    }

    private static ObjectNode metadata(ClientRequest request) {
        ObjectNode json = Json.object();
        json.put("digest", SigningForm.digest(request.message()));
        json.put("from", request.author());
        json.put("payloadDigest", SigningForm.payloadDigest(request.message()));
        json.put("reqId", request.requestId());
        request.endorser().ifPresent(did -> json.put("endorser", did));
        if (request.message().has("taaAcceptance")) {
            json.set("taaAcceptance", request.message().path("taaAcceptance"));
        }
        return json;
    }
}
