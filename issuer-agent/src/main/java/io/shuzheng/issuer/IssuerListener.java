package io.shuzheng.issuer;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import java.util.Optional;

/**
 * Told what happens to issuances, each time in the unit of work that makes it so; it may be called again where that unit
 * runs again, and must have no effect but through it.
 */
public interface IssuerListener {

    /** A holder says what it would like; {@link Issuer#offer(UnitOfWork, Connection, IssueCredentialExchange, String,
     * java.util.Map)} answers. By default nothing is offered. */
    default void proposed(UnitOfWork work, Connection connection, IssueCredentialExchange exchange) {}

    /** The holder says that it has checked and kept the credential. */
    default void issued(UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {}

    /** A credential is revoked, and the ledger says so. */
    default void revoked(UnitOfWork work, String exchangeId) {}

    /**
     * The issuance ended without a credential that the holder kept, as far as it says. What was sent by then is revoked.
     *
     * @param code the peer's word for the reason, or ours where its request was wrong; empty if there is none
     */
    default void refused(UnitOfWork work, String exchangeId, Optional<String> parentThreadId, String code) {}
}
