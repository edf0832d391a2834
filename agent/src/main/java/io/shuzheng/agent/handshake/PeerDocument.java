package io.shuzheng.agent.handshake;

import io.shuzheng.agent.connection.PeerAddress;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.DidResolver;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.didcomm.protocol.didexchange.DidExchange;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.Optional;

/**
 * What a DID says of its subject, once an envelope has been authenticated by a key of it.
 *
 * @param did the DID
 * @param key the key that authenticated the envelope
 * @param address where the subject is reached
 */
record PeerDocument(Did did, Ed25519PublicKey key, PeerAddress address) {

    /**
     * The peer of an exchange.
     *
     * @throws ProtocolViolation if the envelope of its last message was not authenticated by a key of the DID in it
     */
    static PeerDocument of(DidExchange exchange, Optional<Ed25519PublicKey> senderKey, DidResolver resolver) {
        Did did = exchange.theirDid()
                .orElseThrow(() ->
                        new ProtocolViolation(ProtocolViolation.Reason.OUT_OF_ORDER, "the peer has not told its DID"));
        return of(did, exchange.theirDocument().orElseGet(() -> resolver.resolve(did)), senderKey);
    }

    /**
     * The subject of a document.
     *
     * @throws ProtocolViolation if the envelope was not authenticated by one of its keys
     */
    static PeerDocument of(Did did, DidDocument document, Optional<Ed25519PublicKey> senderKey) {
        PeerAddress address = PeerAddress.of(document);
        Ed25519PublicKey key = senderKey
                .filter(sender -> document.authenticationKeys().contains(sender)
                        || address.recipientKeys().contains(sender))
                .orElseThrow(() -> new ProtocolViolation(
                        ProtocolViolation.Reason.BAD_SIGNATURE,
                        "the envelope is not authenticated by a key of the DID"));
        return new PeerDocument(did, key, address);
    }
}
