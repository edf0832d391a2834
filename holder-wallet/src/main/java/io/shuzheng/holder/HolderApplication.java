package io.shuzheng.holder;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminServer;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.ProblemStatus;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.primitives.InvalidInputException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A holder's agent with its admin API: the application that runs alone. */
public final class HolderApplication implements AutoCloseable {

    private final Agent agent;
    private final HolderWallet wallet;
    private final AdminServer admin;

    private HolderApplication(Agent agent, HolderWallet wallet, AdminServer admin) {
        this.agent = agent;
        this.wallet = wallet;
        this.admin = admin;
    }

    /**
     * Opens the wallet and begins to take messages and requests.
     *
     * @param tailsDirectory where downloaded tails files are kept
     * @param listener decides what is not left to the admin API
     * @throws io.shuzheng.agent.store.WalletRefusedException if the wallet does not open
     * @throws io.shuzheng.primitives.InternalFailureException if a port is taken
     */
    public static HolderApplication start(
            AgentConfiguration configuration,
            AgentEnvironment environment,
            AnonCredsEngine engine,
            Path tailsDirectory,
            HolderListener listener,
            AdminSettings settings) {
        HolderWallet wallet = new HolderWallet(engine, tailsDirectory, listener);
        Agent agent = Agent.open(configuration, environment, List.of(wallet));
        try {
            agent.start();
            ProblemStatus unknown = new ProblemStatus(HolderApplication::isUnknown, HttpStatus.NOT_FOUND);
            AdminServer admin = AdminServer.start(
                    agent,
                    settings,
                    List.of(wallet, unknown),
                    CredentialController.class,
                    IssuanceController.class,
                    PresentationController.class);
            return new HolderApplication(agent, wallet, admin);
        } catch (RuntimeException e) {
            agent.close();
            throw e;
        }
    }

    private static boolean isUnknown(InvalidInputException e) {
        return e instanceof UnknownExchangeException || e instanceof UnknownCredentialException;
    }

    public Agent agent() {
        return agent;
    }

    public HolderWallet wallet() {
        return wallet;
    }

    /** Where the admin API is served. */
    public URI adminAddress() {
        return admin.address();
    }

    @Override
    public void close() {
        try (Agent closing = agent) {
            admin.close();
        }
    }
}
