package io.shuzheng.didcomm.protocol.outofband;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.Service;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.net.URI;
import java.util.List;

/** Invitations for tests. */
public final class TestInvitations {

    private static final List<ProtocolUri> DID_EXCHANGE =
            List.of(ProtocolUri.didcommOrg("didexchange", 1, 1), ProtocolUri.didcommOrg("didexchange", 1, 0));

    private TestInvitations() {}

    /** By a DID to resolve. */
    public static Invitation byDid() {
        return Invitation.toConnect(
                "inv-did", "Bank", DID_EXCHANGE, List.of(InvitationService.of(Did.ofIndyId("WMeVPHHsMrQ3aWsizNpBPB"))));
    }

    /** By a service with this key. */
    public static Invitation byKey(Ed25519PublicKey key) {
        Service service =
                Service.didCommunication("#inline", URI.create("http://127.0.0.1:8021"), List.of(key), List.of());
        return Invitation.toConnect("inv-key", "Bank", DID_EXCHANGE, List.of(InvitationService.of(service)));
    }
}
