package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * did:peer:2, which lists keys and services in the DID itself.
 *
 * @see <a href="https://identity.foundation/peer-did-method-spec/#method-2-multiple-inception-key-without-doc">Peer DID
 *     Method, Method 2</a>
 */
public final class PeerDid2 {

    private static final String NUMALGO = "2";

    private PeerDid2() {}

    /** Whether a DID is of this form. */
    public static boolean is(Did did) {
        return did.method().equals(PeerDidResolver.METHOD)
                && did.methodSpecificId().startsWith(NUMALGO + ".");
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * The DID of an agent that speaks DIDComm v1.
     *
     * @param key to authenticate with and to encrypt for
     * @param routingKeys the mediators' keys, the first being the nearest to the agent
     */
    public static Did ofDidCommV1(Ed25519PublicKey key, URI endpoint, List<Ed25519PublicKey> routingKeys) {
        return builder()
                .key(VerificationRelationship.AUTHENTICATION, new KeyMaterial.Ed25519(key))
                .key(VerificationRelationship.KEY_AGREEMENT, new KeyMaterial.X25519(key.toX25519()))
                .service(PeerService.didCommV1("#key-1", endpoint, routingKeys))
                .build();
    }

    /**
     * The document that the DID holds.
     *
     * @throws InvalidInputException if it is no did:peer:2, or one of its parts is wrong
     */
    static DidDocument resolve(Did did) {
        if (!is(did)) {
            throw new InvalidInputException("not a did:peer:2");
        }
        PeerDid2Reader reader = new PeerDid2Reader(did);
        for (String element : did.methodSpecificId().substring(2).split("\\.", -1)) {
            reader.read(element);
        }
        return reader.document();
    }

    /** Collects a DID's keys and services in order; keys are {@code #key-1}, {@code #key-2}, … in its document. */
    public static final class Builder {

        private final StringBuilder keys = new StringBuilder();
        private final StringBuilder services = new StringBuilder();

        private Builder() {}

        /** Adds a key for one use. */
        public Builder key(VerificationRelationship use, KeyMaterial.Known key) {
            keys.append('.').append(PeerPurpose.codeOf(use)).append(key.multikey());
            return this;
        }

        /** Adds a service as it would stand in the document, with a relative id and references. */
        public Builder service(ObjectNode service) {
            JsonNode abbreviated = PeerAbbreviations.abbreviate(service);
            byte[] json = Json.write(abbreviated).getBytes(StandardCharsets.UTF_8);
            services.append('.').append(PeerPurpose.SERVICE).append(Base64Url.encode(json));
            return this;
        }

        /**
         * The DID.
         *
         * @throws InvalidInputException if it would be too long, or its document invalid
         */
        public Did build() {
            Did did = new Did(PeerDidResolver.METHOD, NUMALGO + keys + services);
            resolve(did);
            return did;
        }
    }
}
