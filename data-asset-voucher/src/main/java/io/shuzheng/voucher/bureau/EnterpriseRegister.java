package io.shuzheng.voucher.bureau;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.handshake.OwnInvitation;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.issuer.Issuance;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.issuer.IssuerListener;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.voucher.bureau.RegisteredEnterprise.State;
import io.shuzheng.voucher.party.CredentialDefinitions;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The bureau's register of enterprises, which gives each its identity once.
 *
 * <p>The clerk hands an enterprise the invitation that was made for it, outside the system. Whoever connects by that
 * invitation may ask for that enterprise's identity and no other: what is offered are the register's values, whatever was
 * proposed. Nobody can connect by it a second time.
 */
public final class EnterpriseRegister implements IssuerListener {

    private final Supplier<AgentContext> agent;
    private final Issuer issuer;
    private final CredentialDefinitions definitions;

    EnterpriseRegister(Supplier<AgentContext> agent, Issuer issuer, CredentialDefinitions definitions) {
        this.agent = agent;
        this.issuer = issuer;
        this.definitions = definitions;
    }

    /**
     * Enters an enterprise. The same again does no harm and gives the same invitation; once its identity was revoked it is
     * entered anew.
     *
     * @return the invitation for this enterprise: a secret, since whoever takes it first gets the identity
     * @throws InvalidInputException if the register says something else of the uscc
     */
    public Invitation register(UnitOfWork work, EnterpriseRecord enterprise) {
        Optional<RegisteredEnterprise> known =
                find(work, enterprise.uscc()).filter(entry -> entry.state() != State.REVOKED);
        if (known.isEmpty()) {
            Invitation invitation = agent.get().connecting().invite(work, false);
            put(work, RegisteredEnterprise.of(enterprise, invitation.id()));
            return invitation;
        }
        if (!known.get().enterprise().equals(enterprise)) {
            throw new InvalidInputException("the register has other values under this uscc");
        }
        return agent.get()
                .connecting()
                .invitations()
                .find(work, known.get().invitation())
                .map(OwnInvitation::invitation)
                .orElseThrow(() -> new InternalFailureException("an invitation of the register is not in the wallet"));
    }

    /** The register's entry; empty if there is none. */
    public Optional<RegisteredEnterprise> find(WalletReader reader, UnifiedSocialCreditCode uscc) {
        return reader.find(RegisteredEnterprise.TYPE, uscc.value());
    }

    /**
     * Has an enterprise's identity revoked, in the background; again it does nothing.
     *
     * @throws InvalidInputException if there is no such enterprise, or it has no identity
     */
    public void revoke(UnitOfWork work, UnifiedSocialCreditCode uscc) {
        RegisteredEnterprise entry = find(work, uscc)
                .orElseThrow(() -> new InvalidInputException("the register has no enterprise of this uscc"));
        issuer.revoke(
                work,
                entry.issuance()
                        .orElseThrow(() -> new InvalidInputException("no identity was issued under this uscc")));
        put(work, entry.in(State.REVOKED));
    }

    /**
     * Offers the identity on the connection of its invitation.
     *
     * @throws InvalidInputException on any other connection, or if the enterprise's identity was offered in another thread
     */
    @Override
    public void proposed(UnitOfWork work, Connection connection, IssueCredentialExchange exchange) {
        RegisteredEnterprise entry = connection
                .invitation()
                .flatMap(id -> tagged(work, RegisteredEnterprise.ofInvitation(id)))
                .orElseThrow(() -> new InvalidInputException(
                        "identities are offered on the connection of an enterprise's invitation only"));
        String issuance = Issuance.idOf(connection, exchange.threadId());
        if (entry.state() == State.REVOKED) {
            throw new InvalidInputException("the enterprise's identity was revoked");
        }
        if (entry.issuance().filter(other -> !other.equals(issuance)).isPresent()) {
            throw new InvalidInputException("the enterprise's identity was offered already");
        }
        String definition = definitions.require(work, CredentialSchemas.ENTERPRISE_IDENTITY);
        issuer.offer(work, connection, exchange, definition, entry.enterprise().values());
        put(work, entry.offered(issuance));
    }

    @Override
    public void issued(UnitOfWork work, Connection connection, String issuance, Optional<String> parentThreadId) {
        tagged(work, RegisteredEnterprise.ofIssuance(issuance))
                .filter(entry -> entry.state() == State.OFFERED)
                .ifPresent(entry -> put(work, entry.in(State.ISSUED)));
    }

    @Override
    public void refused(UnitOfWork work, String issuance, Optional<String> parentThreadId, String code) {
        tagged(work, RegisteredEnterprise.ofIssuance(issuance))
                .filter(entry -> entry.state() == State.OFFERED)
                .ifPresent(entry -> put(work, entry.withoutOffer()));
    }

    private static Optional<RegisteredEnterprise> tagged(WalletReader reader, Tag tag) {
        return reader.findAll(RegisteredEnterprise.TYPE, tag).stream()
                .findFirst()
                .map(StoredRecord::value);
    }

    private static void put(UnitOfWork work, RegisteredEnterprise entry) {
        work.put(RegisteredEnterprise.TYPE, entry.id(), entry);
    }
}
