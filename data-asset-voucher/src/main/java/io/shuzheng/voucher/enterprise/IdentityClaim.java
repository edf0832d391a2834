package io.shuzheng.voucher.enterprise;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.agent.connection.Connections;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.voucher.enterprise.ClaimedIdentity.State;
import io.shuzheng.voucher.party.IssuedBy;
import io.shuzheng.voucher.party.OwnAgent;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An enterprise's way to its identity: takes the bureau's invitation, connects, proposes, and checks what comes.
 *
 * <p>Each step commits with what led to it, so it goes on after a restart. The wallet's listener hands on
 * {@link #credentialStored} and {@link #issuanceAbandoned}. Ends with the event {@value #ENDED}.
 */
public final class IdentityClaim implements AgentModule {

    /** The topic of the event that tells that the claim has ended; its {@code state} is {@code held} or {@code refused}. */
    public static final String ENDED = "identity.claim-ended";

    private static final String SUBSCRIBER = "identity-claim";
    private static final String ACTIVE = Connections.TOPIC + name(ConnectionState.ACTIVE);
    private static final String ABANDONED = Connections.TOPIC + name(ConnectionState.ABANDONED);

    private final OwnAgent agent = new OwnAgent();
    private final HolderWallet wallet;
    private final Did bureau;

    /**
     * A claim.
     *
     * @param wallet takes and keeps the identity
     * @param bureau whose identities are taken
     */
    public IdentityClaim(HolderWallet wallet, Did bureau) {
        this.wallet = wallet;
        this.bureau = bureau;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        agent.install(context, installation);
        context.events().subscribe(SUBSCRIBER, this::onEvent);
    }

    /**
     * Begins to claim the identity. The same invitation again does nothing while the claim goes on or has succeeded.
     *
     * @param invitation the one that the bureau's clerk gave out for this enterprise
     * @param uscc the enterprise's own: an identity under another one is not taken
     * @throws InvalidInputException if another claim goes on, or the invitation cannot be taken
     */
    public void begin(UnitOfWork work, Invitation invitation, UnifiedSocialCreditCode uscc) {
        Optional<ClaimedIdentity> known = find(work).filter(claim -> claim.state() != State.REFUSED);
        boolean same = known.filter(claim -> claim.invitation().equals(invitation.id()))
                .isPresent();
        if (same) {
            return;
        }
        if (known.filter(claim -> claim.state() != State.HELD).isPresent()) {
            throw new InvalidInputException("another claim of an identity goes on");
        }
        String connection = agent.get().connecting().accept(work, invitation);
        put(work, ClaimedIdentity.begun(invitation.id(), uscc, connection));
    }

    /** How far the claim has come; empty if none was begun. */
    public Optional<ClaimedIdentity> find(WalletReader reader) {
        return reader.find(ClaimedIdentity.TYPE, ClaimedIdentity.ID);
    }

    private void onEvent(AgentEvent event, UnitOfWork work) {
        Optional<ClaimedIdentity> waiting = find(work)
                .filter(claim -> claim.state() == State.CONNECTING)
                .filter(claim -> claim.connection().equals(event.text("connection")));
        if (event.topic().equals(ACTIVE)) {
            waiting.ifPresent(claim -> propose(work, claim));
        } else if (event.topic().equals(ABANDONED)) {
            waiting.ifPresent(claim -> end(work, claim.in(State.REFUSED)));
        }
    }

    private void propose(UnitOfWork work, ClaimedIdentity claim) {
        Connection connection = agent.get().connections().require(work, claim.connection());
        wallet.propose(work, connection, Map.of("uscc", claim.uscc().value()), Optional.empty());
        put(work, claim.in(State.PROPOSED));
    }

    /**
     * Takes in that the wallet has a new credential; what does not come on the claim's connection is passed over.
     *
     * @throws InvalidInputException if it is no identity by the bureau, or another's; then the wallet does not keep it
     */
    public void credentialStored(UnitOfWork work, Connection connection, StoredCredential stored) {
        Optional<ClaimedIdentity> proposed = proposedOn(work, connection);
        if (proposed.isEmpty()) {
            return;
        }
        ClaimedIdentity claim = proposed.get();
        IssuedBy issuedBy = new IssuedBy(agent.get().registry());
        if (!issuedBy.test(stored, bureau, CredentialSchemas.ENTERPRISE_IDENTITY)) {
            throw new InvalidInputException("the credential is no identity by the bureau");
        }
        if (!stored.rawValue("uscc").equals(Optional.of(claim.uscc().value()))) {
            throw new InvalidInputException("the identity is another enterprise's");
        }
        end(work, claim.held(stored.id()));
    }

    /** Takes in that an issuance came to nothing; what was not the claim's is passed over. */
    public void issuanceAbandoned(UnitOfWork work, Connection connection) {
        proposedOn(work, connection).ifPresent(claim -> end(work, claim.in(State.REFUSED)));
    }

    private Optional<ClaimedIdentity> proposedOn(UnitOfWork work, Connection connection) {
        return find(work)
                .filter(claim -> claim.state() == State.PROPOSED)
                .filter(claim -> claim.connection().equals(connection.id()));
    }

    private void end(UnitOfWork work, ClaimedIdentity ended) {
        put(work, ended);
        AgentEvent event = new AgentEvent(
                ENDED, Json.object().put("state", ended.state().name().toLowerCase(Locale.ROOT)));
        agent.get().events().publish(work, event);
    }

    private static void put(UnitOfWork work, ClaimedIdentity claim) {
        work.put(ClaimedIdentity.TYPE, ClaimedIdentity.ID, claim);
    }

    private static String name(ConnectionState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
