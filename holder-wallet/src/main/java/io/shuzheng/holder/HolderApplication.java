package io.shuzheng.holder;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.admin.ProblemStatus;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A holder's agent with its admin API: the application that runs alone. */
public final class HolderApplication {

    private static final ProblemStatus UNKNOWN = new ProblemStatus(
            e -> e instanceof UnknownExchangeException || e instanceof UnknownCredentialException,
            HttpStatus.NOT_FOUND);

    private HolderApplication() {}

    /**
     * Opens the wallet and begins to take messages and requests.
     *
     * @throws io.shuzheng.agent.store.WalletRefusedException if the wallet does not open
     * @throws io.shuzheng.primitives.InternalFailureException if a port is taken
     */
    public static AgentApplication start(
            AgentConfiguration configuration,
            AgentEnvironment environment,
            HolderWallet wallet,
            AdminSettings settings) {
        return AgentApplication.start(
                configuration,
                environment,
                wallet,
                settings,
                List.of(UNKNOWN),
                CredentialController.class,
                IssuanceController.class,
                PresentationController.class);
    }
}
