package io.shuzheng.verifier;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminServer;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.ProblemStatus;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.verification.VerificationPolicy;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A verifier agent with its admin API: the application that runs alone. */
public final class VerifierApplication implements AutoCloseable {

    private final Agent agent;
    private final Verifier verifier;
    private final AdminServer admin;

    private VerifierApplication(Agent agent, Verifier verifier, AdminServer admin) {
        this.agent = agent;
        this.verifier = verifier;
        this.admin = admin;
    }

    /**
     * Opens the wallet and begins to take messages and requests.
     *
     * @throws io.shuzheng.agent.store.WalletRefusedException if the wallet does not open
     * @throws io.shuzheng.primitives.InternalFailureException if a port is taken
     */
    public static VerifierApplication start(
            AgentConfiguration configuration,
            AgentEnvironment environment,
            AnonCredsEngine engine,
            VerificationPolicy policy,
            AdminSettings settings) {
        Verifier verifier = new Verifier(engine, policy, new VerifierListener() {});
        Agent agent = Agent.open(configuration, environment, List.of(verifier));
        try {
            agent.start();
            ProblemStatus unknown = ProblemStatus.of(UnknownExchangeException.class, HttpStatus.NOT_FOUND);
            AdminServer admin =
                    AdminServer.start(agent, settings, List.of(verifier, unknown), PresentationController.class);
            return new VerifierApplication(agent, verifier, admin);
        } catch (RuntimeException e) {
            agent.close();
            throw e;
        }
    }

    public Agent agent() {
        return agent;
    }

    public Verifier verifier() {
        return verifier;
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
