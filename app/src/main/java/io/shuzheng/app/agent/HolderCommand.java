package io.shuzheng.app.agent;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.app.engine.EngineChoice;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.holder.HolderApplication;
import io.shuzheng.holder.HolderListener;
import io.shuzheng.holder.HolderWallet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code holder} command. */
@Command(
        name = "holder",
        description = "Runs a wallet that takes credentials and shows them as its owner decides.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Prints the addresses of the endpoint for messages and of the admin API, and then \"ready\".",
            "The API is described at /openapi.json; requests show the key in D/api.key as X-API-Key.",
            "SIGTERM and SIGINT (Ctrl-C) end it.",
            "Exit codes: 0 stopped as told, 1 failed, 2 wrong use."
        })
public final class HolderCommand extends AgentCommand {

    @Option(
            names = "--review-offers",
            description = "Leaves offers to the admin API; otherwise every offer of a connected issuer is taken.")
    private boolean reviewsOffers;

    @Override
    AgentApplication start(
            AgentConfiguration configuration,
            AgentEnvironment environment,
            IndyLedger ledger,
            AgentHome home,
            AdminSettings admin) {
        HolderWallet wallet = new HolderWallet(EngineChoice.engine(), home.tails(), new Owner());
        return HolderApplication.start(configuration, environment, wallet, admin);
    }

    /** Leaves presentations to the admin API. */
    private final class Owner implements HolderListener {

        @Override
        public boolean accepts(Connection connection, IssueCredentialExchange offer) {
            return !reviewsOffers;
        }
    }
}
