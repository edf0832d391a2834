package io.shuzheng.agent.admin;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.Health;
import io.shuzheng.agent.LifeCycle;
import io.shuzheng.agent.queue.QueueDepth;
import io.shuzheng.agent.queue.QueueName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The agent itself. */
@RestController
@Tag(name = "agent")
final class AgentController {

    private final Agent agent;

    AgentController(Agent agent) {
        this.agent = agent;
    }

    /** Who the agent is and how it does. */
    record AgentView(
            String label,
            URI endpoint,
            Optional<String> publicDid,
            LifeCycle state,
            Health.Status status,
            Map<QueueName, QueueDepth> queues) {}

    @GetMapping("/agent")
    @Operation(summary = "Who the agent is, and how full its queues are")
    AgentView agent() {
        Health health = agent.health();
        Optional<String> did = agent.context()
                .store()
                .read(reader -> agent.context().identities().findPublic(reader))
                .map(own -> own.did().toString());
        return new AgentView(
                agent.context().label(), agent.endpoint(), did, health.state(), health.status(), health.depths());
    }

    @PostMapping("/agent/retry-failed")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Tries again whatever was given up")
    void retryFailed() {
        agent.retryFailed();
    }
}
