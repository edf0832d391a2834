package io.shuzheng.agent.handshake;

import io.shuzheng.agent.identity.KeyPurpose;
import io.shuzheng.agent.identity.KeyRing;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.did.Service;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.didcomm.protocol.outofband.InvitationService;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The invitations that we gave out (Aries RFC 0434). */
public final class Invitations {

    private static final RecordType<OwnInvitation> INVITATION =
            RecordType.of("invitation", OwnInvitation::toJson, OwnInvitation::fromJson);
    private static final String SERVICE_ID = "#inline";

    private final KeyRing keys;
    private final MessageIds ids;

    public Invitations(KeyRing keys, MessageIds ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /** Makes an invitation to connect, with a key of its own. */
    public OwnInvitation create(UnitOfWork work, String label, URI endpoint, boolean multiUse) {
        Ed25519PublicKey key = keys.create(work, KeyPurpose.INVITATION);
        Service service = Service.didCommunication(SERVICE_ID, endpoint, List.of(key), List.of());
        Invitation invitation = Invitation.toConnect(
                ids.next(), label, DidExchangeProtocol.VERSIONS, List.of(InvitationService.of(service)));
        OwnInvitation own = new OwnInvitation(invitation, key, multiUse, true);
        work.put(INVITATION, invitation.id(), own);
        return own;
    }

    public Optional<OwnInvitation> find(WalletReader reader, String id) {
        return reader.find(INVITATION, id);
    }

    public List<OwnInvitation> all(WalletReader reader) {
        return reader.findAll(INVITATION).stream().map(StoredRecord::value).toList();
    }

    /** Notes that a peer took it. */
    void use(UnitOfWork work, OwnInvitation own) {
        work.put(INVITATION, own.invitation().id(), own.used());
    }

    /**
     * Takes no more requests on it.
     *
     * @throws UnknownInvitationException if there is none of this id
     */
    public void close(UnitOfWork work, String id) {
        OwnInvitation own = find(work, id).orElseThrow(() -> new UnknownInvitationException(id));
        work.put(INVITATION, id, own.closed());
    }
}
