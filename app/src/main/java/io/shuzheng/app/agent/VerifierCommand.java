package io.shuzheng.app.agent;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import io.shuzheng.app.engine.EngineChoice;
import io.shuzheng.verifier.Verifier;
import io.shuzheng.verifier.VerifierApplication;
import io.shuzheng.verifier.VerifierListener;
import picocli.CommandLine.Command;

/** The {@code verifier} command. */
@Command(
        name = "verifier",
        description = "Runs an agent that asks for presentations, judges them, and says why.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints the addresses of the endpoint for messages and of the admin API, and then \"ready\".",
            "The API is described at /openapi.json; requests show the key in D/api.key as X-API-Key.",
            "SIGTERM and SIGINT (Ctrl-C) end it.",
            "Exit codes: 0 stopped as told, 1 failed, 2 wrong use."
        })
public final class VerifierCommand extends AgentCommand {

    @Override
    AgentApplication start(
            AgentConfiguration configuration,
            AgentEnvironment environment,
            IndyLedger ledger,
            AgentHome home,
            AdminSettings admin) {
        Verifier verifier =
                new Verifier(EngineChoice.engine(), VerificationPolicy.credentialsOnly(), new VerifierListener() {});
        return VerifierApplication.start(configuration, environment, verifier, admin);
    }
}
