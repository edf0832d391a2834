package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a service as peers of its type expect it. */
final class ServiceWriter {

    private ServiceWriter() {}

    static ObjectNode write(Service service) {
        ObjectNode json = Json.object().put("id", service.id()).put("type", service.type());
        if (service.priority() > 0 || service.isDidComm()) {
            json.put("priority", service.priority());
        }
        keys(json, "recipientKeys", service, service.recipients());
        if (service.type().equals(Service.DIDCOMM_MESSAGING)) {
            ObjectNode endpoint = json.putObject("serviceEndpoint");
            endpoint.put("uri", service.serviceEndpoint().toString());
            accept(endpoint, service);
            keys(endpoint, "routingKeys", service, service.routing());
            return json;
        }
        keys(json, "routingKeys", service, service.routing());
        accept(json, service);
        return json.put("serviceEndpoint", service.serviceEndpoint().toString());
    }

    private static void keys(ObjectNode json, String member, Service service, List<KeyReference> references) {
        if (references.isEmpty()) {
            return;
        }
        ArrayNode keys = json.putArray(member);
        boolean bare = service.type().equals(Service.INDY_AGENT);
        for (KeyReference reference : references) {
            String url = reference.url().toString();
            keys.add(bare ? reference.key().map(Ed25519PublicKey::base58).orElse(url) : url);
        }
    }

    private static void accept(ObjectNode json, Service service) {
        if (!service.accept().isEmpty()) {
            ArrayNode accept = json.putArray("accept");
            service.accept().forEach(accept::add);
        }
    }
}
