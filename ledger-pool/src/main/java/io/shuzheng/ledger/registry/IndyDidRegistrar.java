package io.shuzheng.ledger.registry;

import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.client.NymRecord;
import io.shuzheng.ledger.client.RequestRefused;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts DIDs on an Indy ledger and writes the attributes of the writer's own. What is there already is not written again.
 *
 * <p>Every method throws {@link RequestRefused} if the ledger does not let the writer do it, and
 * {@link io.shuzheng.ledger.client.LedgerUnavailable} if no agreed answer came.
 */
public final class IndyDidRegistrar {

    private final LedgerReader reader;
    private final LedgerWriter writer;

    public IndyDidRegistrar(LedgerReader reader, LedgerWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** The DID whose attributes this registrar writes. */
    public LedgerDid did() {
        return writer.author();
    }

    /**
     * Puts a DID on the ledger.
     *
     * @param role what the DID may do; absent for an identity owner
     * @throws PublicationConflict if the DID is there with another key or role
     */
    public void register(LedgerDid did, Ed25519PublicKey verkey, Optional<LedgerRole> role) {
        register(did, verkey, role, Optional.empty());
    }

    /**
     * As {@link #register(LedgerDid, Ed25519PublicKey, Optional)}, with a name for people.
     *
     * @param alias kept in the transaction only, so not compared with what is there
     */
    public void register(LedgerDid did, Ed25519PublicKey verkey, Optional<LedgerRole> role, Optional<String> alias) {
        if (isRegistered(did, verkey, role)) {
            return;
        }
        NymOperation nym = NymOperation.of(did).verkey(verkey);
        NymOperation named = alias.map(nym::alias).orElse(nym);
        try {
            writer.write(role.map(named::role).orElse(named).build());
        } catch (RequestRefused refused) {
            if (!isRegistered(did, verkey, role)) {
                throw refused;
            }
        }
    }

    /**
     * Says where the writer's own DID is reached.
     *
     * @param endpoint an absolute URI
     * @param routingKeys the mediators' keys, the nearest to the recipient first
     * @throws InvalidInputException if the URI is not absolute
     */
    public void publishEndpoint(URI endpoint, List<Ed25519PublicKey> routingKeys) {
        publishAttribute(DidEndpoint.of(endpoint, routingKeys).toAttribute());
    }

    /**
     * Writes a public attribute of the writer's own DID, in place of an older one of its name.
     *
     * @param attribute one member: the attribute's name with its value
     * @throws InvalidInputException if it has not exactly one member, or is too large for the ledger
     */
    public void publishAttribute(ObjectNode attribute) {
        var operation = AttributeOperations.raw(did(), attribute);
        String name = attribute.propertyNames().iterator().next();
        Optional<JsonNode> published = reader.attribute(did(), name);
        if (!published.equals(Optional.of(attribute.path(name)))) {
            writer.write(operation);
        }
    }

    private boolean isRegistered(LedgerDid did, Ed25519PublicKey verkey, Optional<LedgerRole> role) {
        Optional<NymRecord> found = reader.nym(did);
        if (found.isPresent()
                && !(found.get().verkey().equals(Optional.of(verkey))
                        && found.get().role().equals(role))) {
            throw new PublicationConflict(did.value(), "the DID is on the ledger with another key or role");
        }
        return found.isPresent();
    }
}
