package io.shuzheng.issuer;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What the parts of an issuer work with. */
record IssuerParts(
        AgentContext context,
        AnonCredsEngine engine,
        Supplier<AnonCredsPublisher> publisher,
        Path tailsDirectory,
        IssuerListener listener) {}
