package io.shuzheng.holder;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wallet's owner who decides as told and remembers what happened. */
final class TestOwner implements HolderListener {

    volatile PresentationDecision decision = PresentationDecision.PRESENT;
    volatile boolean acceptsOffers = true;
    final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public boolean accepts(Connection connection, IssueCredentialExchange offer) {
        return acceptsOffers;
    }

    @Override
    public void credentialStored(
            UnitOfWork work, Connection connection, StoredCredential credential, Optional<String> parentThreadId) {
        work.afterCommit(() -> events.add("stored " + parentThreadId.orElse("")));
    }

    @Override
    public void issuanceAbandoned(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId, String code) {
        work.afterCommit(() -> events.add("issuance " + code));
    }

    @Override
    public void credentialRevoked(UnitOfWork work, Connection connection, StoredCredential credential) {
        work.afterCommit(() -> events.add("revoked"));
    }

    @Override
    public PresentationDecision presentationRequested(
            UnitOfWork work,
            Connection connection,
            String exchangeId,
            PresentationRequest request,
            Optional<String> parentThreadId) {
        work.afterCommit(() -> events.add("requested " + parentThreadId.orElse("")));
        return decision;
    }

    @Override
    public void presentationAccepted(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {
        work.afterCommit(() -> events.add("accepted"));
    }
}
