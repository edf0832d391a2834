package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where and how to reach a DID's subject; its references to keys are resolved.
 *
 * @param id its absolute id in a DID document; of a service outside a document as it is written, for example
 *     {@code #inline}
 * @param type {@link #DID_COMMUNICATION}, {@link #INDY_AGENT}, {@link #DIDCOMM_MESSAGING}, or another
 * @param serviceEndpoint the address: of a transport, or a DID that stands for a mediator
 * @param priority the lower, the sooner to be tried
 * @param recipients the keys to encrypt for
 * @param routing the mediators' keys to wrap a message for, the first being the nearest to the recipient
 * @param accept the media type profiles it takes, the best first; empty if it does not say
 * @see <a href="https://github.com/hyperledger/aries-rfcs/tree/main/features/0067-didcomm-diddoc-conventions">Aries RFC
 *     0067</a>
 * @see <a href="https://www.w3.org/TR/did-core/#services">DID Core 1.0, section 5.4</a>
 */
public record Service(
        String id,
        String type,
        URI serviceEndpoint,
        int priority,
        List<KeyReference> recipients,
        List<KeyReference> routing,
        List<String> accept) {

    /** A DIDComm v1 service, as Aries peers write it today. */
    public static final String DID_COMMUNICATION = "did-communication";

    /** A DIDComm v1 service of older Indy agents. */
    public static final String INDY_AGENT = "IndyAgent";

    /** A DIDComm v2 service; some agents take DIDComm v1 there too. */
    public static final String DIDCOMM_MESSAGING = "DIDCommMessaging";

    private static final Set<String> DIDCOMM_TYPES = Set.of(DID_COMMUNICATION, INDY_AGENT, DIDCOMM_MESSAGING);
    private static final Set<String> DIDCOMM_V1_PROFILES =
            Set.of("didcomm/aip1", "didcomm/aip2;env=rfc19", "didcomm/aip2;env=rfc19;rev=1");

    /**
     * Checks the members.
     *
     * @throws InvalidInputException if id or type is empty, the endpoint not absolute, or the priority negative
     */
    public Service {
        if (id.isEmpty() || type.isEmpty() || priority < 0) {
            throw new InvalidInputException("a service has an empty id or type, or a negative priority");
        }
        if (!serviceEndpoint.isAbsolute()) {
            throw new InvalidInputException("a service's endpoint is no absolute URI");
        }
        recipients = List.copyOf(recipients);
        routing = List.copyOf(routing);
        accept = List.copyOf(accept);
    }

    /** A {@link #DID_COMMUNICATION} service of priority 0. */
    public static Service didCommunication(
            String id, URI endpoint, List<Ed25519PublicKey> recipientKeys, List<Ed25519PublicKey> routingKeys) {
        return of(DID_COMMUNICATION, id, endpoint, recipientKeys, routingKeys);
    }

    /** An {@link #INDY_AGENT} service of priority 0. */
    public static Service indyAgent(
            String id, URI endpoint, List<Ed25519PublicKey> recipientKeys, List<Ed25519PublicKey> routingKeys) {
        return of(INDY_AGENT, id, endpoint, recipientKeys, routingKeys);
    }

    /**
     * Reads a service outside a DID document, as an out-of-band invitation carries it (Aries RFC 0434): its keys are
     * did:key or bare Base58.
     *
     * @throws InvalidInputException if a member is missing or wrong
     */
    public static Service parseInline(ObjectNode json) {
        return new ServiceReader(KeyLookup.WITHOUT_DOCUMENT).require(json);
    }

    /** The keys to encrypt for, without those that are still unresolved. */
    public List<Ed25519PublicKey> recipientKeys() {
        return known(recipients);
    }

    /** The mediators' keys, without those that are still unresolved. */
    public List<Ed25519PublicKey> routingKeys() {
        return known(routing);
    }

    /** Whether it is of one of the three DIDComm types. */
    public boolean isDidComm() {
        return isDidCommType(type);
    }

    static boolean isDidCommType(String type) {
        return DIDCOMM_TYPES.contains(type);
    }

    /** Whether a DIDComm v1 message can be encrypted for it, with all keys known, and be expected to be understood. */
    public boolean takesDidCommV1() {
        boolean resolved = Stream.concat(recipients.stream(), routing.stream())
                .allMatch(reference -> reference.key().isPresent());
        boolean accepts = accept.isEmpty() || accept.stream().anyMatch(DIDCOMM_V1_PROFILES::contains);
        return isDidComm() && resolved && accepts && !recipients.isEmpty();
    }

    /** Its JSON: keys as did:key URLs, or in bare Base58 for {@link #INDY_AGENT}. */
    public ObjectNode toJson() {
        return ServiceWriter.write(this);
    }

    private static Service of(
            String type, String id, URI endpoint, List<Ed25519PublicKey> recipients, List<Ed25519PublicKey> routing) {
        return new Service(id, type, endpoint, 0, references(recipients), references(routing), List.of());
    }

    private static List<KeyReference> references(List<Ed25519PublicKey> keys) {
        return keys.stream().map(KeyReference::to).toList();
    }

    private static List<Ed25519PublicKey> known(List<KeyReference> references) {
        return references.stream()
                .flatMap(reference -> reference.key().stream())
                .toList();
    }
}
