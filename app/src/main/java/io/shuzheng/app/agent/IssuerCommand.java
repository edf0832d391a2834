package io.shuzheng.app.agent;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.app.engine.EngineChoice;
import io.shuzheng.app.ledger.TrusteeSeed;
import io.shuzheng.issuer.Issuer;
import io.shuzheng.issuer.IssuerApplication;
import io.shuzheng.issuer.IssuerListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(
            names = "--register",
            description = "Enters the DID and its endpoint into the ledger, with the key of a trustee.")
    private boolean registers;

    @Mixin
    private final TrusteeSeed trustee = new TrusteeSeed();

    @Override
    void validate() {
        if (!registers) {
            trustee.requireNone("--register");
        }
        trustee.identity();
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
            identity.register(own, trustee.identity());
        } else if (!identity.isOnLedger(own)) {
            progress("the ledger does not have the DID: a trustee enters it with its verkey, as an endorser");
        }
    }
}
