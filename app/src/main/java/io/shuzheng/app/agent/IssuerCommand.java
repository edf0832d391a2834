package io.shuzheng.app.agent;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.app.engine.EngineChoice;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.issuer.IssuerApplication;
import io.shuzheng.issuer.IssuerListener;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code issuer} command. */
@Command(
        name = "issuer",
        description = "Runs an agent that publishes credential definitions, issues credentials and revokes them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Makes its DID at the first start and prints it with its verkey: a trustee of the ledger enters both, with",
            "the role of an endorser, before the issuer can publish. On a ledger for development --register does that.",
            "Prints the addresses of the endpoint for messages and of the admin API, and then \"ready\".",
            "The API is described at /openapi.json; requests show the key in D/api.key as X-API-Key.",
            "SIGTERM and SIGINT (Ctrl-C) end it.",
            "Exit codes: 0 stopped as told, 1 failed, 2 wrong use."
        })
public final class IssuerCommand extends AgentCommand {

    private static final int SEED_BYTES = 32;

    @Option(
            names = "--register",
            description = "Enters the DID and its endpoint into the ledger, with the key of a trustee.")
    private boolean registers;

    @Option(
            names = "--trustee-seed",
            paramLabel = "SEED",
            description =
                    "With --register: the seed of the trustee's key, 32 bytes; Indy's well-known one unless given.")
    private @Nullable String trusteeSeed;

    @Override
    void validate() {
        if (trusteeSeed != null && !registers) {
            throw new InvalidInputException("--trustee-seed goes with --register");
        }
        trustee();
    }

    private LedgerIdentity trustee() {
        if (trusteeSeed == null) {
            return LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed());
        }
        byte[] seed = trusteeSeed.getBytes(StandardCharsets.UTF_8);
        if (seed.length != SEED_BYTES) {
            throw new InvalidInputException("--trustee-seed has " + SEED_BYTES + " bytes as UTF-8, not " + seed.length);
        }
        return LedgerIdentity.fromSeed(SecretBytes.copyOf(seed));
    }

    @Override
    AgentApplication start(
            AgentConfiguration configuration,
            AgentEnvironment environment,
            IndyLedger ledger,
            AgentHome home,
            AdminSettings admin) {
        Issuer issuer = new Issuer(EngineChoice.engine(), ledger::publisher, home.tails(), new IssuerListener() {});
        return IssuerApplication.start(configuration, environment, issuer, admin);
    }

    @Override
    void introduce(AgentApplication application, IndyLedger ledger) {
        AgentContext agent = application.agent().context();
        PublicDid identity = new PublicDid(agent, ledger);
        OwnDid own = identity.orNew(random());
        result("did " + own.did());
        result("verkey " + own.key().base58());
        if (registers) {
            identity.register(own, trustee());
        } else if (!identity.isOnLedger(own)) {
            progress("the ledger does not have the DID: a trustee enters it with its verkey, as an endorser");
        }
    }
}
