package io.shuzheng.voucher.party;

import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.holder.PresentationDecision;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.issuer.IssuerListener;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.verifier.VerifiedPresentation;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.verifier.VerifierListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Issuer, holder and verifier as one agent has them together; it notes what each of them is told. */
final class TestThreeRoles implements IssuerListener, HolderListener, VerifierListener {

    final List<String> told = new CopyOnWriteArrayList<>();
    final Issuer issuer;
    final HolderWallet wallet;
    final Verifier verifier;

    /** Whether offers are taken at once. */
    volatile boolean taking = true;

    TestThreeRoles(AnonCredsEngine engine, AnonCredsPublisher publisher, Path folder) {
        issuer = new Issuer(engine, publisher, folder.resolve("tails"), this);
        wallet = new HolderWallet(engine, folder.resolve("downloaded-tails"), this);
        verifier = new Verifier(engine, VerificationPolicy.credentialsOnly(), this);
    }

    List<AgentModule> modules() {
        return List.of(wallet, verifier, issuer);
    }

    private void note(UnitOfWork work, String what) {
        work.afterCommit(() -> told.add(what));
    }

    @Override
    public void proposed(UnitOfWork work, Connection connection, IssueCredentialExchange exchange) {
        throw new InvalidInputException("nothing is offered on proposals");
    }

    @Override
    public void issued(UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {
        note(work, "issuer: issued " + parentThreadId.orElse(""));
    }

    @Override
    public void revoked(UnitOfWork work, String exchangeId) {
        note(work, "issuer: revoked");
    }

    @Override
    public void refused(UnitOfWork work, String exchangeId, Optional<String> parentThreadId, String code) {
        note(work, "issuer: refused " + parentThreadId.orElse("") + " " + code);
    }

    @Override
    public boolean accepts(Connection connection, IssueCredentialExchange offer) {
        return taking;
    }

    @Override
    public void credentialStored(
            UnitOfWork work, Connection connection, StoredCredential credential, Optional<String> parentThreadId) {
        note(work, "holder: stored " + parentThreadId.orElse(""));
    }

    @Override
    public void issuanceAbandoned(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId, String code) {
        note(work, "holder: issuance abandoned " + parentThreadId.orElse("") + " " + code);
    }

    @Override
    public PresentationDecision presentationRequested(
            UnitOfWork work,
            Connection connection,
            String exchangeId,
            PresentationRequest request,
            Optional<String> parentThreadId) {
        return PresentationDecision.PRESENT;
    }

    @Override
    public void presentationAccepted(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {
        note(work, "holder: presentation accepted " + parentThreadId.orElse(""));
    }

    @Override
    public void presentationAbandoned(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId, String code) {
        note(work, "holder: presentation abandoned " + parentThreadId.orElse("") + " " + code);
    }

    @Override
    public void verified(UnitOfWork work, Connection connection, VerifiedPresentation presentation) {
        note(work, "verifier: verified " + presentation.parentThreadId().orElse(""));
    }

    @Override
    public void declined(
            UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId, String code) {
        note(work, "verifier: declined " + parentThreadId.orElse("") + " " + code);
    }
}
