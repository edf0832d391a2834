package io.shuzheng.voucher.bureau;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.evidence.access.Entitlements;
import io.shuzheng.evidence.access.ReadPolicy;
import io.shuzheng.evidence.access.SubmissionPolicy;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.issuer.IssuerListener;
import io.shuzheng.schemas.CredentialSchemas;
import io.shuzheng.voucher.blank.BlankOffice;
import io.shuzheng.voucher.evidence.AgentAnchor;
import io.shuzheng.voucher.evidence.EvidenceLogModule;
import io.shuzheng.voucher.market.EnrolmentOffice;
import io.shuzheng.voucher.market.EnrolmentTokens;
import io.shuzheng.voucher.market.MarketFounding;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.market.Members;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.CredentialDefinitions;
import io.shuzheng.voucher.party.OwnAgent;
import io.shuzheng.voucher.party.Progress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The data bureau: enrols the market's organisations, issues enterprises their identities and the operation centre its blank
 * vouchers, and runs the evidence log. {@link MarketFounding} enters it on the ledger.
 */
public final class Bureau implements Actor {

    /** How long statements are collected before they are anchored together. */
    private static final Duration ANCHOR_DELAY = Duration.ofSeconds(1);

    /** The province of the white paper's market, Guangdong. */
    private static final String SERIAL_PREFIX = "GD";

    private final OwnAgent agent = new OwnAgent();
    private final EnrolmentTokens tokens;
    private final EnrolmentOffice enrolment;
    private final EvidenceLogModule log;
    private final Issuer issuer;
    private final CredentialDefinitions definitions;
    private final EnterpriseRegister register;
    private final BlankOffice blanks;

    /**
     * A bureau.
     *
     * @param directory where it keeps tails files
     * @param random draws enrolment tokens
     */
    public Bureau(IndyLedger ledger, AnonCredsEngine engine, Path directory, SecureRandom random) {
        MarketFounding founding = new MarketFounding(ledger);
        tokens = new EnrolmentTokens(random);
        enrolment = new EnrolmentOffice(() -> founding.registrar(agent.get()), tokens);
        log = new EvidenceLogModule(
                new AgentAnchor(ledger, agent), Bureau::reading, SubmissionPolicy.ownStatements(), ANCHOR_DELAY);
        issuer = new Issuer(engine, ledger::publisher, directory.resolve("tails"), new Issuances());
        definitions = new CredentialDefinitions(issuer);
        register = new EnterpriseRegister(agent, issuer, definitions);
        blanks = new BlankOffice(issuer, definitions, log, SERIAL_PREFIX);
    }

    @Override
    public List<AgentModule> modules() {
        return List.of(agent, enrolment, log, issuer, blanks);
    }

    /** Publishes the definitions of identities and blank vouchers. The bureau has been founded. */
    @Override
    public void prepare(AgentContext context, Progress progress) {
        definitions.publish(context, progress, CredentialSchemas.ENTERPRISE_IDENTITY, CredentialSchemas.BLANK_VOUCHER);
    }

    /** Lets organisations into the market. */
    public EnrolmentTokens tokens() {
        return tokens;
    }

    /** Gives enterprises their identities. */
    public EnterpriseRegister register() {
        return register;
    }

    /** Issues blank vouchers, and has them spent. */
    public BlankOffice blanks() {
        return blanks;
    }

    /** Issues and revokes. */
    public Issuer issuer() {
        return issuer;
    }

    /** The evidence log. */
    public EvidenceLogModule log() {
        return log;
    }

    /** The regulator reads all, everybody else its own. */
    private static ReadPolicy reading(WalletReader wallet) {
        Set<PartyDid> regulators = Members.find(wallet, MarketRole.REGULATOR).stream()
                .map(did -> new PartyDid(did.toString()))
                .collect(Collectors.toSet());
        return new ReadPolicy(regulators, Entitlements.none());
    }

    /** Tells each part what became of its issuances; what is another's, it passes over. */
    private final class Issuances implements IssuerListener {

        @Override
        public void proposed(UnitOfWork work, Connection connection, IssueCredentialExchange exchange) {
            register.proposed(work, connection, exchange);
        }

        @Override
        public void issued(UnitOfWork work, Connection connection, String exchangeId, Optional<String> parentThreadId) {
            register.issued(work, connection, exchangeId, parentThreadId);
            blanks.issued(work, connection, exchangeId, parentThreadId);
        }

        @Override
        public void refused(UnitOfWork work, String exchangeId, Optional<String> parentThreadId, String code) {
            register.refused(work, exchangeId, parentThreadId, code);
            blanks.refused(work, exchangeId, parentThreadId, code);
        }
    }
}
