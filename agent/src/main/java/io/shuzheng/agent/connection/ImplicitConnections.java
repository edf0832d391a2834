package io.shuzheng.agent.connection;

import io.shuzheng.agent.identity.AgentDidResolver;
import io.shuzheng.agent.identity.Identities;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.identity.StoredLongForms;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Connections without an exchange: one side writes to a DID that it can resolve, and says in the decorator
 * {@value #SENDER_DID} from which DID. The other resolves that too, and believes it if the envelope was authenticated
 * by a key of its document. See {@code docs/protocols/implicit-connections.md}.
 */
public final class ImplicitConnections {

    /** The decorator with the sender's DID, a text. */
    public static final String SENDER_DID = "~sender_did";

    private final Connections connections;
    private final Identities identities;
    private final AgentDidResolver resolver;
    private final StoredLongForms longForms;
    private final MessageIds ids;

    public ImplicitConnections(
            Connections connections,
            Identities identities,
            AgentDidResolver resolver,
            StoredLongForms longForms,
            MessageIds ids) {
        this.connections = connections;
        this.identities = identities;
        this.resolver = resolver;
        this.longForms = longForms;
        this.ids = ids;
    }

    /**
     * The connection from one of our DIDs to a peer's, new where there is none.
     *
     * @throws io.shuzheng.didcomm.did.DidResolutionException if the peer's DID has no document
     * @throws NoServiceException if that has no DIDComm v1 service
     */
    public Connection open(UnitOfWork work, OwnDid mine, Did theirDid) {
        return connections.findByDids(work, mine.did(), theirDid).orElseGet(() -> {
            PeerAddress address = PeerAddress.of(resolve(theirDid, ImplicitConnections::hasAddress));
            Ed25519PublicKey theirKey = address.recipientKeys().get(0);
            Connection connection =
                    Connection.implicit(ids.next(), ConnectionState.REQUESTED, mine, theirDid, theirKey, address);
            longForms.remember(work, theirDid);
            connections.put(work, connection);
            return connection;
        });
    }

    /** The DID that a message says it comes from. */
    public static Optional<Did> senderDid(Message message) {
        return message.decorator(SENDER_DID).map(value -> {
            if (value.isString()) {
                return Did.parse(value.stringValue());
            }
            throw new InvalidInputException(SENDER_DID + ": a DID is expected");
        });
    }

    /** What to put into {@link #SENDER_DID} of messages of this connection, until the peer has answered. */
    public Optional<JsonNode> decorator(Connection connection) {
        boolean needed = connection.invitation().isEmpty() && connection.state() == ConnectionState.REQUESTED;
        return needed ? Optional.of(StringNode.valueOf(connection.myDid().toString())) : Optional.empty();
    }

    /**
     * The connection that a peer opens by writing to one of our DIDs.
     *
     * @throws InvalidInputException if the key that authenticated the envelope is not one of the DID's, or the envelope
     *     was not for the key of a DID of ours
     */
    public Connection accept(UnitOfWork work, Did theirDid, Ed25519PublicKey theirKey, Ed25519PublicKey myKey) {
        OwnDid mine = identities
                .findByKey(work, myKey)
                .orElseThrow(() -> new InvalidInputException("this key takes no messages of strangers"));
        DidDocument document = resolve(theirDid, found -> hasAddress(found) && isKeyOf(found, theirKey));
        PeerAddress address = PeerAddress.of(document);
        if (!isKeyOf(document, theirKey)) {
            throw new InvalidInputException(SENDER_DID + ": the envelope is not authenticated by a key of this DID");
        }
        Connection connection =
                Connection.implicit(ids.next(), ConnectionState.ACTIVE, mine, theirDid, theirKey, address);
        longForms.remember(work, theirDid);
        connections.put(work, connection);
        return connection;
    }

    /** The connection as it is after the peer has sent something on it. */
    public Connection confirm(UnitOfWork work, Connection connection) {
        if (connection.invitation().isPresent() || connection.state() != ConnectionState.REQUESTED) {
            return connection;
        }
        Connection active = connection.withState(ConnectionState.ACTIVE);
        connections.put(work, active);
        return active;
    }

    /**
     * Where to send: looked up, as far as it is not remembered, where the peer's DID is on a ledger. As long as the ledger does
     * not say, the peer is looked for where it was: nodes of a ledger may lag behind.
     */
    public PeerAddress currentAddress(Connection connection) {
        if (!isOnLedger(connection)) {
            return connection.address();
        }
        try {
            return PeerAddress.find(resolver.resolve(connection.theirDid())).orElse(connection.address());
        } catch (DidResolutionException e) {
            return connection.address();
        }
    }

    /** As {@link #currentAddress}, and nothing that is remembered is trusted. */
    public PeerAddress refreshedAddress(Connection connection) {
        if (isOnLedger(connection)) {
            resolver.forget(connection.theirDid());
        }
        return currentAddress(connection);
    }

    private static boolean isOnLedger(Connection connection) {
        return connection.invitation().isEmpty()
                && AgentDidResolver.LEDGER_METHODS.contains(
                        connection.theirDid().method());
    }

    /** What is remembered of a ledger's DID is asked for again where it does not serve: the DID may have changed since. */
    private DidDocument resolve(Did did, Predicate<DidDocument> serves) {
        DidDocument remembered = resolver.resolve(did);
        if (serves.test(remembered)) {
            return remembered;
        }
        resolver.forget(did);
        return resolver.resolve(did);
    }

    private static boolean hasAddress(DidDocument document) {
        return PeerAddress.find(document).isPresent();
    }

    private static boolean isKeyOf(DidDocument document, Ed25519PublicKey key) {
        return document.authenticationKeys().contains(key)
                || PeerAddress.of(document).recipientKeys().contains(key);
    }
}
