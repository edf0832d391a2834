package io.shuzheng.holder;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.holder.CannotPresentException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The holder's part of an agent: a link secret, credentials, and the answers to issuers and verifiers.
 *
 * <p>One module belongs to one agent. Link secret and credentials are records of the agent's encrypted store; they leave it
 * only as blinded requests and as proofs. A verifier is told of one threshold an attribute and credential, and no second.
 */
public final class HolderWallet implements AgentModule {

    /** The topic of the event that a credential was stored; its data are the ids of credential and exchange. */
    public static final String CREDENTIAL_STORED = Issuances.STORED;

    private static final Duration DOWNLOAD_TIMEOUT = Duration.ofSeconds(60);

    private final AnonCredsEngine engine;
    private final Path tailsDirectory;
    private final HolderListener listener;
    private volatile @Nullable Parts installed;

    private record Parts(Issuances issuances, Presentations presentations) {}

    /** @param tailsDirectory where downloaded tails files are kept; made where it is missing */
    public HolderWallet(AnonCredsEngine engine, Path tailsDirectory, HolderListener listener) {
        this.engine = engine;
        this.tailsDirectory = tailsDirectory;
        this.listener = listener;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        TailsFiles tails = new TailsFiles(tailsDirectory, HttpTransport.client(), DOWNLOAD_TIMEOUT);
        RevocationStates revocation = new RevocationStates(engine, context.registry(), tails, context.clock());
        LinkSecrets linkSecrets = new LinkSecrets(engine);
        Issuances issuances = new Issuances(context, engine, listener, linkSecrets);
        Presentations presentations = new Presentations(context, engine, listener, linkSecrets, revocation);
        installation.handle(new IssuanceHandler(issuances, listener));
        installation.handle(new PresentationHandler(presentations, listener));
        installation.handle(new RevocationHandler(context.ids(), context.messenger(), revocation, listener));
        installed = new Parts(issuances, presentations);
    }

    /** Asks an issuer for a credential with these values, by attribute name; returns the exchange's id. */
    public String propose(
            UnitOfWork work, Connection connection, Map<String, String> rawValues, Optional<String> parentThreadId) {
        return parts().issuances().propose(work, connection, rawValues, parentThreadId);
    }

    /**
     * Takes an offer that waits.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if there is no such exchange, it has no open offer, or its
     *     definition is not published
     */
    public void request(UnitOfWork work, String exchangeId) {
        Issuances issuances = parts().issuances();
        issuances.request(work, issuances.exchanges.require(work, exchangeId));
    }

    /** Gives an issuance up and tells the issuer; the code is for programs, in no fixed set. */
    public void decline(UnitOfWork work, String exchangeId, String code) {
        Issuances issuances = parts().issuances();
        issuances.decline(work, issuances.exchanges.require(work, exchangeId), code, "the holder gives up");
    }

    /**
     * Answers a request that waits, or refuses it: then the verifier gets a report whose code is the reason's name.
     *
     * @return why it was refused; empty if it was answered
     * @throws io.shuzheng.primitives.InvalidInputException if there is no such exchange or it has no open request
     */
    public Optional<Reason> present(UnitOfWork work, String exchangeId) {
        Presentations presentations = parts().presentations();
        return presentations.present(work, presentations.exchanges.require(work, exchangeId));
    }

    /** Refuses a request that waits; the code must tell nothing that the verifier is not to know. */
    public void refuse(UnitOfWork work, String exchangeId, String code) {
        Presentations presentations = parts().presentations();
        presentations.refuse(
                work, presentations.exchanges.require(work, exchangeId), code, Reason.REFUSED.explanation());
    }

    /** All credentials, the oldest first. */
    public List<StoredCredential> credentials(WalletReader reader) {
        return reader.findAll(StoredCredential.TYPE).stream()
                .map(StoredRecord::value)
                .toList();
    }

    public Optional<StoredCredential> credential(WalletReader reader, String id) {
        return reader.find(StoredCredential.TYPE, id);
    }

    /**
     * Removes a credential; it is not revoked by that.
     *
     * @throws UnknownCredentialException if there is none of this id
     */
    public void remove(UnitOfWork work, String credentialId) {
        if (credential(work, credentialId).isEmpty()) {
            throw new UnknownCredentialException(credentialId);
        }
        work.delete(StoredCredential.TYPE, credentialId);
    }

    /** All issuances, the oldest first. */
    public List<HeldExchange<IssueCredentialExchange>> issuances(WalletReader reader) {
        return parts().issuances().exchanges.all(reader);
    }

    /** All presentations, the oldest first. */
    public List<HeldExchange<PresentProofExchange>> presentations(WalletReader reader) {
        return parts().presentations().exchanges.all(reader);
    }

    /** What a presentation's verifier asks. */
    public PresentationRequest request(HeldExchange<PresentProofExchange> presentation) {
        return Presentations.request(presentation.exchange());
    }

    private Parts parts() {
        Parts parts = installed;
        if (parts == null) {
            throw new IllegalStateException("the wallet is not installed in an agent");
        }
        return parts;
    }
}
