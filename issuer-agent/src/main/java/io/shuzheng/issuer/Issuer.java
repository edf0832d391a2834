package io.shuzheng.issuer;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of an agent that publishes credential definitions, issues credentials of them and revokes these. */
public final class Issuer implements AgentModule {

    private final AnonCredsEngine engine;
    private final Function<AgentContext, AnonCredsPublisher> publisher;
    private final Path tailsDirectory;
    private final IssuerListener listener;
    private @Nullable InstalledIssuer installed;

    /**
     * An issuer that publishes here.
     *
     * @param tailsDirectory where tails files are kept, from which the agent serves them to everybody; made if it is missing
     */
    public Issuer(AnonCredsEngine engine, AnonCredsPublisher publisher, Path tailsDirectory, IssuerListener listener) {
        this(engine, agent -> publisher, tailsDirectory, listener);
    }

    /**
     * An issuer that publishes as its agent; the publisher is asked for once, when something is published first.
     *
     * @param publisher for example {@code ledger::publisher} of an {@link io.shuzheng.agent.ledger.IndyLedger}
     */
    public Issuer(
            AnonCredsEngine engine,
            Function<AgentContext, AnonCredsPublisher> publisher,
            Path tailsDirectory,
            IssuerListener listener) {
        this.engine = engine;
        this.publisher = publisher;
        this.tailsDirectory = tailsDirectory;
        this.listener = listener;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        InstalledIssuer parts = InstalledIssuer.of(context, engine, publisher, tailsDirectory, listener);
        parts.register(installation);
        installed = parts;
    }

    /**
     * Publishes a schema, a credential definition and, where it is revocable, a first revocation registry. The agent has
     * started. Takes seconds, and must not run in a unit of work. Calling it again, also after a crash, goes on where it was
     * and returns the same id; keys are never made twice.
     *
     * @param tag tells our definitions for one schema apart; without colon
     * @param registrySize how many indexes each registry has, of which index 0 is not used; the next registry is made by
     *     itself. Without meaning where it is not revocable
     * @return the id of the credential definition
     * @throws io.shuzheng.primitives.InvalidInputException if the registry refuses, or if the definition was published with
     *     other revocation before ({@link IssuanceException})
     * @throws io.shuzheng.primitives.InternalFailureException if the registry cannot be reached; may be called again
     */
    public String publish(Schema schema, String tag, boolean revocable, int registrySize) {
        return installed().publication().publish(schema, tag, revocable, registrySize);
    }

    /**
     * Offers a credential in a new thread, attached as RFC 0771 says; the rest goes by itself.
     *
     * @param rawValues by attribute name, each attribute of the schema
     * @param parentThreadId the thread that this one comes out of
     * @return the id of the issuance
     * @throws IssuanceException if the definition or an attribute is unknown, or a value is missing
     */
    public String offer(
            UnitOfWork work,
            Connection connection,
            String credentialDefinitionId,
            Map<String, String> rawValues,
            Optional<String> parentThreadId) {
        return offer(work, connection, AnonCredsFamily.ANONCREDS, credentialDefinitionId, rawValues, parentThreadId);
    }

    /** The same for holders that know one family of attachment names only. */
    public String offer(
            UnitOfWork work,
            Connection connection,
            AnonCredsFamily family,
            String credentialDefinitionId,
            Map<String, String> rawValues,
            Optional<String> parentThreadId) {
        return installed()
                .issuances()
                .offer(work, connection, family, credentialDefinitionId, rawValues, parentThreadId);
    }

    /**
     * Answers a holder's proposal with an offer in its thread, in the family of names that the holder uses.
     *
     * @return the id of the issuance
     * @throws IssuanceException as for a new thread
     * @throws io.shuzheng.didcomm.protocol.ProtocolViolation if the issuance is beyond that
     */
    public String offer(
            UnitOfWork work,
            Connection connection,
            IssueCredentialExchange proposal,
            String credentialDefinitionId,
            Map<String, String> rawValues) {
        return installed().issuances().answer(work, connection, proposal, credentialDefinitionId, rawValues);
    }

    /**
     * Has a credential revoked in the background; {@link IssuerListener#revoked} and the holder are told once the ledger has
     * it. Does nothing if it was asked for before.
     *
     * @throws IssuanceException if no credential was issued, or it cannot be revoked
     */
    public void revoke(UnitOfWork work, String exchangeId) {
        installed().revocations().revoke(work, exchangeId);
    }

    /** As whom the issuer publishes: what its schemas carry. */
    public String issuerId() {
        return installed().publication().issuerId();
    }

    /**
     * The issuance of this id.
     *
     * @throws IssuanceException if there is none
     */
    public Issuance issuance(WalletReader reader, String exchangeId) {
        return Issuances.require(reader, exchangeId);
    }

    /** All issuances, the oldest first. */
    public List<StoredRecord<Issuance>> issuances(WalletReader reader) {
        return reader.findAll(Issuance.TYPE);
    }

    /** The ids of all credential definitions that are published, the oldest first. */
    public List<String> credentialDefinitions(WalletReader reader) {
        return reader.findAll(IssuerDefinition.TYPE).stream()
                .flatMap(stored -> stored.value().id().stream())
                .toList();
    }

    private InstalledIssuer installed() {
        InstalledIssuer parts = installed;
        if (parts == null) {
            throw new IllegalStateException("the issuer is not part of an agent yet");
        }
        return parts;
    }
}
