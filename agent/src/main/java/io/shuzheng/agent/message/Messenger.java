package io.shuzheng.agent.message;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.Connections;
import io.shuzheng.agent.connection.ImplicitConnections;
import io.shuzheng.agent.connection.NoServiceException;
import io.shuzheng.agent.connection.PeerAddress;
import io.shuzheng.agent.identity.KeyRing;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.queue.DurableQueue;
import io.shuzheng.agent.queue.NewItem;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.envelope.EnvelopePacker;
import io.shuzheng.didcomm.envelope.ForwardWrapper;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends messages: packs them, and puts them into the outbox of a unit of work. */
public final class Messenger {

    private final Connections connections;
    private final ImplicitConnections implicit;
    private final KeyRing keys;
    private final EnvelopePacker packer;
    private final ForwardWrapper forward;
    private final DurableQueue outbox;

    public Messenger(
            Connections connections,
            ImplicitConnections implicit,
            KeyRing keys,
            EnvelopePacker packer,
            ForwardWrapper forward,
            DurableQueue outbox) {
        this.connections = connections;
        this.implicit = implicit;
        this.keys = keys;
        this.packer = packer;
        this.forward = forward;
        this.outbox = outbox;
    }

    /**
     * Sends on the connection of this id.
     *
     * @throws InvalidInputException if there is no such connection, or it was abandoned
     */
    public void send(UnitOfWork work, String connectionId, TypedMessage message) {
        send(work, connections.require(work, connectionId), message.toMessage());
    }

    /** Sends on a connection. */
    public void send(UnitOfWork work, Connection connection, TypedMessage message) {
        send(work, connection, message.toMessage());
    }

    /**
     * Sends on a connection.
     *
     * @throws InvalidInputException if it was abandoned
     */
    public void send(UnitOfWork work, Connection connection, Message message) {
        if (!connection.isUsable()) {
            throw new InvalidInputException("the connection was abandoned");
        }
        PeerAddress address = implicit.currentAddress(connection);
        Message decorated = implicit.decorator(connection)
                .map(did -> with(message, ImplicitConnections.SENDER_DID, did))
                .orElse(message);
        Ed25519PrivateKey sender = keys.require(work, connection.myKey());
        deliver(work, Optional.of(connection.id()), address, Optional.of(sender), decorated);
    }

    /**
     * Sends from one of our DIDs to any DID that can be resolved and has a DIDComm v1 service.
     *
     * @return the connection between them, new where there was none
     */
    public Connection sendTo(UnitOfWork work, OwnDid mine, Did theirDid, TypedMessage message) {
        Connection connection = connect(work, mine, theirDid);
        send(work, connection, message);
        return connection;
    }

    /**
     * The connection from one of our DIDs to any DID that can be resolved and has a DIDComm v1 service, new where there was
     * none. Nothing is sent: the peer learns of it with the first message.
     *
     * @throws DidResolutionException if the DID has no document
     * @throws NoServiceException if that has no DIDComm v1 service
     */
    public Connection connect(UnitOfWork work, OwnDid mine, Did theirDid) {
        return implicit.open(work, mine, theirDid);
    }

    /**
     * As {@link #connect}, with a DID that will be found sooner or later: its owner's endpoint comes to the ledger after the
     * DID. Who handles a message or does background work is called again after the failure.
     *
     * @throws InternalFailureException if the DID has no document yet, or that no DIDComm v1 service
     */
    public Connection connectOncePublished(UnitOfWork work, OwnDid mine, Did theirDid) {
        try {
            return connect(work, mine, theirDid);
        } catch (DidResolutionException | NoServiceException e) {
            throw new InternalFailureException(theirDid + " cannot be found on the ledger yet", e);
        }
    }

    /**
     * As {@link #sendTo(UnitOfWork, OwnDid, Did, TypedMessage)}, with a DID that will be found sooner or later.
     *
     * @throws InternalFailureException as {@link #connectOncePublished}
     */
    public void sendOncePublished(UnitOfWork work, OwnDid mine, Did theirDid, TypedMessage message) {
        send(work, connectOncePublished(work, mine, theirDid), message);
    }

    /** Sends to an address that belongs to no connection yet, as the first message of a handshake. */
    public void sendTo(UnitOfWork work, Ed25519PublicKey myKey, PeerAddress address, TypedMessage message) {
        Ed25519PrivateKey sender = keys.require(work, myKey);
        deliver(work, Optional.empty(), address, Optional.of(sender), message.toMessage());
    }

    private void deliver(
            UnitOfWork work,
            Optional<String> connectionId,
            PeerAddress address,
            Optional<Ed25519PrivateKey> sender,
            Message message) {
        byte[] envelope = packer.pack(message.toBytes(), address.recipientKeys(), sender);
        byte[] wrapped = forward.wrap(envelope, address.recipientKeys().get(0), address.routingKeys());
        ObjectNode item = new OutboundEnvelope(connectionId, address.endpoint(), wrapped).toJson();
        String peer = address.recipientKeys().get(0).base58();
        outbox.add(work, NewItem.of(item).inLane(peer, message.threadId()));
    }

    private static Message with(Message message, String decorator, JsonNode value) {
        MessageHeader header = new MessageHeader(message.type(), message.id(), message.thread(), message.body());
        return Message.of(header.with(decorator, value));
    }
}
