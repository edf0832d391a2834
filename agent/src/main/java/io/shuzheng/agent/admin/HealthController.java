package io.shuzheng.agent.admin;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.Health;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a watchdog, without a key, whether the agent works. */
@RestController
@Tag(name = "agent")
final class HealthController {

    static final String PATH = "/health";

    private final Agent agent;

    HealthController(Agent agent) {
        this.agent = agent;
    }

    /** The health in a word. */
    record HealthView(Health.Status status) {}

    @GetMapping(PATH)
    @SecurityRequirements
    @Operation(summary = "Whether the agent works: UP or DEGRADED with 200, DOWN with 503")
    ResponseEntity<HealthView> health() {
        Health.Status status = agent.health().status();
        HttpStatus http = status == Health.Status.DOWN ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        return ResponseEntity.status(http).body(new HealthView(status));
    }
}
