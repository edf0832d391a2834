package io.shuzheng.issuer;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminServer;
import io.shuzheng.agent.admin.AdminSettings;
import java.net.URI;
import java.util.List;

/** An issuer's agent with its admin API: the application that runs alone. */
public final class IssuerApplication implements AutoCloseable {

    private final Agent agent;
    private final Issuer issuer;
    private final AdminServer admin;

    private IssuerApplication(Agent agent, Issuer issuer, AdminServer admin) {
        this.agent = agent;
        this.issuer = issuer;
        this.admin = admin;
    }

    /**
     * Opens the wallet and begins to take messages and requests.
     *
     * @throws io.shuzheng.agent.store.WalletRefusedException if the wallet does not open
     * @throws io.shuzheng.primitives.InternalFailureException if a port is taken
     */
    public static IssuerApplication start(
            AgentConfiguration configuration, AgentEnvironment environment, Issuer issuer, AdminSettings settings) {
        Agent agent = Agent.open(configuration, environment, List.of(issuer));
        try {
            agent.start();
            AdminServer admin = AdminServer.start(
                    agent,
                    settings,
                    List.of(issuer),
                    IssuerProblems.class,
                    CredentialDefinitionController.class,
                    IssuanceController.class);
            return new IssuerApplication(agent, issuer, admin);
        } catch (RuntimeException e) {
            agent.close();
            throw e;
        }
    }

    public Agent agent() {
        return agent;
    }

    public Issuer issuer() {
        return issuer;
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
