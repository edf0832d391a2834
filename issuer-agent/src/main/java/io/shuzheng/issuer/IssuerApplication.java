package io.shuzheng.issuer;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import java.util.List;

/** An issuer's agent with its admin API: the application that runs alone. */
public final class IssuerApplication {

    private IssuerApplication() {}

    /**
     * Opens the wallet and begins to take messages and requests.
     *
     * @throws io.shuzheng.agent.store.WalletRefusedException if the wallet does not open
     * @throws io.shuzheng.primitives.InternalFailureException if a port is taken
     */
    public static AgentApplication start(
            AgentConfiguration configuration, AgentEnvironment environment, Issuer issuer, AdminSettings settings) {
        return AgentApplication.start(
                configuration,
                environment,
                issuer,
                settings,
                List.of(),
                IssuerProblems.class,
                CredentialDefinitionController.class,
                IssuanceController.class);
    }
}
