package io.shuzheng.verifier;

import io.shuzheng.agent.AgentConfiguration;
import io.shuzheng.agent.AgentEnvironment;
import io.shuzheng.agent.admin.AdminSettings;
import io.shuzheng.agent.admin.AgentApplication;
import io.shuzheng.agent.admin.ProblemStatus;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A verifier's agent with its admin API: the application that runs alone. */
public final class VerifierApplication {

    private static final ProblemStatus UNKNOWN = ProblemStatus.of(UnknownExchangeException.class, HttpStatus.NOT_FOUND);

    private VerifierApplication() {}

    /**
     * Opens the wallet and begins to take messages and requests.
     *
     * @throws io.shuzheng.agent.store.WalletRefusedException if the wallet does not open
     * @throws io.shuzheng.primitives.InternalFailureException if a port is taken
     */
    public static AgentApplication start(
            AgentConfiguration configuration, AgentEnvironment environment, Verifier verifier, AdminSettings settings) {
        return AgentApplication.start(
                configuration, environment, verifier, settings, List.of(UNKNOWN), PresentationController.class);
    }
}
