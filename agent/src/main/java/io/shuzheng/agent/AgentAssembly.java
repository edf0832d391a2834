package io.shuzheng.agent;

import io.shuzheng.agent.connection.Connections;
import io.shuzheng.agent.connection.ImplicitConnections;
import io.shuzheng.agent.event.EventBus;
import io.shuzheng.agent.handler.DiscoverFeaturesHandler;
import io.shuzheng.agent.handler.ProblemReportHandler;
import io.shuzheng.agent.handler.TrustPingHandler;
import io.shuzheng.agent.handshake.ConnectionService;
import io.shuzheng.agent.identity.AgentDidResolver;
import io.shuzheng.agent.identity.Identities;
import io.shuzheng.agent.identity.KeyRing;
import io.shuzheng.agent.identity.StoredLongForms;
import io.shuzheng.agent.message.Delivery;
import io.shuzheng.agent.message.Inbox;
import io.shuzheng.agent.message.MessageDispatcher;
import io.shuzheng.agent.message.MessageHandlers;
import io.shuzheng.agent.message.Messenger;
import io.shuzheng.agent.message.ProblemReporter;
import io.shuzheng.agent.queue.DurableQueue;
import io.shuzheng.agent.queue.ItemHandler;
import io.shuzheng.agent.queue.QueueName;
import io.shuzheng.agent.queue.QueueProcessor;
import io.shuzheng.agent.queue.RetryPolicy;
import io.shuzheng.agent.store.Migration;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.agent.transport.InboundServer;
import io.shuzheng.agent.work.BackgroundWork;
import io.shuzheng.didcomm.envelope.DidCommV1Packer;
import io.shuzheng.didcomm.envelope.DidCommV1Unpacker;
import io.shuzheng.didcomm.envelope.EnvelopePacker;
import io.shuzheng.didcomm.envelope.ForwardWrapper;
import io.shuzheng.didcomm.message.MessageIds;
import io.shuzheng.didcomm.message.ProtocolUri;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Puts an agent together: every part of it is made here, and nowhere else. */
final class AgentAssembly {

    private final AgentConfiguration configuration;
    private final AgentEnvironment environment;
    private final WalletStore store;
    private volatile Supplier<URI> endpoint = AgentAssembly::notStarted;
    private volatile Set<ProtocolUri> protocols = Set.of();

    private AgentAssembly(AgentConfiguration configuration, AgentEnvironment environment, WalletStore store) {
        this.configuration = configuration;
        this.environment = environment;
        this.store = store;
    }

    /** The two halves of an agent. */
    record Assembled(AgentContext context, AgentParts parts) {}

    static Assembled of(AgentConfiguration configuration, AgentEnvironment environment, List<AgentModule> modules) {
        List<Migration> migrations = new ArrayList<>(DurableQueue.MIGRATIONS);
        modules.forEach(module -> migrations.addAll(module.migrations()));
        WalletStore store = WalletStore.open(
                configuration.wallet(),
                configuration.walletKey(),
                migrations,
                environment.clock(),
                environment.random());
        try {
            return new AgentAssembly(configuration, environment, store).assemble(modules);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private Assembled assemble(List<AgentModule> modules) {
        MessageIds ids = MessageIds.random(environment.random());
        DurableQueue inbox = queue(QueueName.INBOX);
        DurableQueue outbox = queue(QueueName.OUTBOX);
        DurableQueue work = queue(QueueName.WORK);
        BackgroundWork background = new BackgroundWork(work);
        EventBus events = new EventBus(background);
        KeyRing keys = new KeyRing(store, environment.random());
        Identities identities = new Identities(keys);
        StoredLongForms longForms = new StoredLongForms(store);
        AgentDidResolver resolver = new AgentDidResolver(environment.ledgerDids(), longForms, environment.clock());
        Connections connections = new Connections();
        ImplicitConnections implicit = new ImplicitConnections(connections, identities, resolver, longForms, ids);
        EnvelopePacker packer = new DidCommV1Packer(environment.random());
        Messenger messenger =
                new Messenger(connections, implicit, keys, packer, new ForwardWrapper(packer, ids::next), outbox);
        Supplier<URI> address = () -> endpoint.get();
        ConnectionService connecting = new ConnectionService(
                configuration.label(),
                address,
                connections,
                identities,
                keys,
                resolver,
                longForms,
                messenger,
                events,
                ids);
        AgentContext context = new AgentContext(
                configuration.label(),
                store,
                keys,
                identities,
                resolver,
                environment.registry(),
                connections,
                connecting,
                messenger,
                background,
                events,
                address,
                ids,
                environment.clock(),
                environment.random());

        CleanUp cleanUp = new CleanUp(
                store, background, List.of(inbox, outbox, work), configuration.remembered(), environment.clock());
        Installation installation = new Installation(background);
        installation.work(events);
        installation.work(cleanUp);
        TrustPingHandler pings = new TrustPingHandler(ids, messenger, events);
        installation.handle(pings);
        installation.handle(new ProblemReportHandler(events));
        installation.handle(new DiscoverFeaturesHandler(() -> protocols, messenger, ids));
        connecting.handlers().forEach(installation::handle);
        modules.forEach(module -> module.install(context, installation));
        MessageHandlers handlers = new MessageHandlers(installation.handlers());
        protocols = handlers.protocols();

        Inbox inbound = new Inbox(store, inbox, keys, new DidCommV1Unpacker());
        InboundServer server = new InboundServer(configuration.server(), inbound::accept, installation.content());
        endpoint = () -> configuration.publicEndpoint().orElseGet(server::endpoint);
        MessageDispatcher dispatcher =
                new MessageDispatcher(handlers, connections, implicit, new ProblemReporter(messenger, ids));
        Delivery delivery = new Delivery(environment.transport(), connections, implicit, events);
        List<QueueProcessor> processors = List.of(
                processor(inbox, dispatcher, configuration.handling(), configuration.handlers()),
                processor(work, background, configuration.handling(), configuration.handlers()),
                processor(outbox, delivery, configuration.delivery(), configuration.deliveries()));
        AgentParts parts = new AgentParts(server, List.of(inbox, outbox, work), processors, cleanUp, pings);
        return new Assembled(context, parts);
    }

    private DurableQueue queue(QueueName name) {
        return new DurableQueue(store, name, configuration.instance(), environment.clock(), environment.random());
    }

    private QueueProcessor processor(DurableQueue queue, ItemHandler handler, RetryPolicy retry, int parallel) {
        return new QueueProcessor(store, queue, handler, retry, parallel, environment.clock(), environment.random());
    }

    private static URI notStarted() {
        throw new IllegalStateException("an agent has an endpoint once it has started");
    }
}
