package io.shuzheng.holder;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import java.util.Optional;

/**
 * Decides for the wallet's owner, and is told what happened.
 *
 * <p>Methods run in the unit of work of the step itself, which may run again: they have no effect but through it.
 */
public interface HolderListener {

    /** Whether an offer is taken at once; if not, it waits for {@link HolderWallet#request} or {@link HolderWallet#decline}. */
    default boolean accepts(Connection connection, IssueCredentialExchange offer) {
        return true;
    }

    /** A credential came, was checked and is kept. */
    default void credentialStored(
            UnitOfWork work, Connection connection, StoredCredential credential, Optional<String> parentThreadId) {}

    /** An issuance ended without a credential; {@code code} is what the report says, by whichever side. */
    default void issuanceAbandoned(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId, String code) {}

    /** A credential was revoked: its issuer said so, and the ledger confirms it. */
    default void credentialRevoked(UnitOfWork work, Connection connection, StoredCredential credential) {}

    /** A verifier asks; by default the owner is asked. */
    default PresentationDecision presentationRequested(
            UnitOfWork work,
            Connection connection,
            String exchangeId,
            PresentationRequest request,
            Optional<String> parentThreadId) {
        return PresentationDecision.ASK;
    }

    /** The verifier accepted the presentation. */
    default void presentationAccepted(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {}

    /** A presentation was not made, or not accepted; {@code code} is what the report says, by whichever side. */
    default void presentationAbandoned(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId, String code) {}
}
