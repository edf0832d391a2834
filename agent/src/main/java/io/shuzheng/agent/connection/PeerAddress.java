package io.shuzheng.agent.connection;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.Service;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a peer takes DIDComm v1, and the keys to encrypt for.
 *
 * @param recipientKeys the keys to encrypt for, one at least
 * @param routingKeys the mediators' keys, the nearest to the peer first
 * @param endpoint an http or https address
 */
public record PeerAddress(List<Ed25519PublicKey> recipientKeys, List<Ed25519PublicKey> routingKeys, URI endpoint) {

    public PeerAddress {
        recipientKeys = List.copyOf(recipientKeys);
        routingKeys = List.copyOf(routingKeys);
        if (recipientKeys.isEmpty()) {
            throw new InvalidInputException("a peer's service has no key to encrypt for");
        }
        String scheme = String.valueOf(endpoint.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InvalidInputException("a peer's endpoint is neither http nor https");
        }
    }

    /**
     * The first service of a document that can be used.
     *
     * @throws NoServiceException if there is none
     * @throws InvalidInputException if it has no key
     */
    public static PeerAddress of(DidDocument document) {
        return find(document)
                .orElseThrow(() -> new NoServiceException(
                        "no DIDComm v1 service over HTTP in the document of " + shorten(document.id())));
    }

    /**
     * The first service of a document that can be used; empty if there is none.
     *
     * @throws InvalidInputException if it has no key
     */
    static Optional<PeerAddress> find(DidDocument document) {
        return document.didCommV1Services().stream()
                .filter(PeerAddress::isHttp)
                .findFirst()
                .map(PeerAddress::of);
    }

    /**
     * The address of one service.
     *
     * @throws InvalidInputException if it has no key, or its endpoint is not HTTP
     */
    public static PeerAddress of(Service service) {
        return new PeerAddress(service.recipientKeys(), service.routingKeys(), service.serviceEndpoint());
    }

    private static boolean isHttp(Service service) {
        String scheme = String.valueOf(service.serviceEndpoint().getScheme());
        return scheme.equals("http") || scheme.equals("https");
    }

    private static String shorten(Did did) {
        String text = did.toString();
        return text.length() <= 64 ? text : text.substring(0, 64) + "…";
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("endpoint", endpoint.toString());
        var recipients = json.putArray("recipientKeys");
        recipientKeys.forEach(key -> recipients.add(key.base58()));
        var routing = json.putArray("routingKeys");
        routingKeys.forEach(key -> routing.add(key.base58()));
        return json;
    }

    static PeerAddress read(MemberReader members) {
        return new PeerAddress(
                keys(members.texts("recipientKeys")),
                keys(members.texts("routingKeys")),
                URI.create(members.text("endpoint")));
    }

    private static List<Ed25519PublicKey> keys(List<String> texts) {
        return texts.stream().map(Ed25519PublicKey::fromBase58).toList();
    }
}
