package io.shuzheng.issuer;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.Installation;
import io.shuzheng.anoncreds.AnonCredsPublisher;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of an issuer in its agent. */
record InstalledIssuer(
        DefinitionPublication publication,
        Registries registries,
        Issuances issuances,
        Revocations revocations,
        IssuanceHandler handler,
        TailsFolder tails) {

    static InstalledIssuer of(
            AgentContext context,
            AnonCredsEngine engine,
            Function<AgentContext, AnonCredsPublisher> publisher,
            Path tailsDirectory,
            IssuerListener listener) {
        TailsFolder tails = new TailsFolder(tailsDirectory);
        IssuerParts parts =
                new IssuerParts(context, engine, new OncePublisher(context, publisher), tailsDirectory, listener);
        Registries registries = new Registries(parts);
        Issuances issuances = new Issuances(parts, registries);
        Revocations revocations = new Revocations(parts);
        return new InstalledIssuer(
                new DefinitionPublication(parts, registries),
                registries,
                issuances,
                revocations,
                new IssuanceHandler(issuances, revocations, listener),
                tails);
    }

    void register(Installation installation) {
        installation.handle(handler);
        installation.work(registries);
        installation.work(revocations);
        installation.content(TailsFolder.PATH, tails);
    }

    /** Asks for the publisher once it is needed: the agent's public DID may be made after the agent was opened. */
    private static final class OncePublisher implements Supplier<AnonCredsPublisher> {

        private final AgentContext context;
        private final Function<AgentContext, AnonCredsPublisher> maker;
        private @Nullable AnonCredsPublisher made;

        OncePublisher(AgentContext context, Function<AgentContext, AnonCredsPublisher> maker) {
            this.context = context;
            this.maker = maker;
        }

        @Override
        public synchronized AnonCredsPublisher get() {
            AnonCredsPublisher present = made;
            if (present == null) {
                present = maker.apply(context);
                made = present;
            }
            return present;
        }
    }
}
