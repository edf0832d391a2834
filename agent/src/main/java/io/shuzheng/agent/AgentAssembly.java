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
    private final MessageIds ids;
    private final DurableQueue inbox;
    private final DurableQueue outbox;
    private final DurableQueue work;
    private final ImplicitConnections implicit;
    private final AgentContext context;
    private volatile Supplier<URI> endpoint = AgentAssembly::notStarted;
    private volatile Set<ProtocolUri> protocols = Set.of();

    /** Opens the wallet and makes what modules work with. */
    static AgentAssembly open(
            AgentConfiguration configuration, AgentEnvironment environment, List<AgentModule> modules) {
        List<Migration> migrations = new ArrayList<>(DurableQueue.MIGRATIONS);
        modules.forEach(module -> migrations.addAll(module.migrations()));
        WalletStore store = WalletStore.open(
                configuration.wallet(),
                configuration.walletKey(),
                migrations,
                environment.clock(),
                environment.random());
        return new AgentAssembly(configuration, environment, store);
    }

    private AgentAssembly(AgentConfiguration configuration, AgentEnvironment environment, WalletStore store) {
        this.configuration = configuration;
        this.environment = environment;
        this.store = store;
        this.ids = MessageIds.random(environment.random());
        this.inbox = queue(QueueName.INBOX);
        this.outbox = queue(QueueName.OUTBOX);
        this.work = queue(QueueName.WORK);

        KeyRing keys = new KeyRing(store, environment.random());
        Identities identities = new Identities(keys);
        StoredLongForms longForms = new StoredLongForms(store);
        AgentDidResolver dids = new AgentDidResolver(environment.ledgerDids(), longForms, environment.clock());
        Connections connections = new Connections();
        this.implicit = new ImplicitConnections(connections, identities, dids, longForms, ids);
        EnvelopePacker packer = new DidCommV1Packer(environment.random());
        ForwardWrapper forward = new ForwardWrapper(packer, ids::next);
        Messenger messenger = new Messenger(connections, implicit, keys, packer, forward, outbox);
        BackgroundWork background = new BackgroundWork(work);
        EventBus events = new EventBus(background);
        Supplier<URI> address = () -> endpoint.get();
        ConnectionService connecting = new ConnectionService(
                configuration.label(), address, connections, identities, keys, dids, longForms, messenger, events, ids);
        this.context = new AgentContext(
                configuration.label(),
                store,
                keys,
                identities,
                dids,
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
    }

    AgentContext context() {
        return context;
    }

    /** Installs what every agent has and then the modules, and makes what runs. */
    AgentParts install(List<AgentModule> modules) {
        Installation installation = new Installation(context.background());
        CleanUp cleanUp = new CleanUp(
                store,
                context.background(),
                List.of(inbox, outbox, work),
                configuration.work().remembered(),
                context.clock());
        TrustPingHandler pings = new TrustPingHandler(ids, context.messenger(), context.events());
        installation.work(context.events());
        installation.work(cleanUp);
        installation.handle(pings);
        installation.handle(new DiscoverFeaturesHandler(() -> protocols, context.messenger(), ids));
        context.connecting().handlers().forEach(installation::handle);
        modules.forEach(module -> module.install(context, installation));
        installation.handle(new ProblemReportHandler(context.events()));

        MessageHandlers handlers = new MessageHandlers(installation.handlers());
        protocols = handlers.protocols();
        InboundServer server = server(installation);
        return new AgentParts(server, List.of(inbox, outbox, work), processors(handlers), cleanUp, pings);
    }

    private InboundServer server(Installation installation) {
        Inbox inbound = new Inbox(store, inbox, context.keys(), new DidCommV1Unpacker());
        InboundServer server = new InboundServer(configuration.server(), inbound::accept, installation.content());
        endpoint = () -> configuration.publicEndpoint().orElseGet(server::endpoint);
        return server;
    }

    private List<QueueProcessor> processors(MessageHandlers handlers) {
        ProblemReporter reporter = new ProblemReporter(context.messenger(), ids);
        MessageDispatcher dispatcher = new MessageDispatcher(handlers, context.connections(), implicit, reporter);
        WorkSettings settings = configuration.work();
        Delivery delivery = new Delivery(environment.transport(), context.connections(), implicit, context.events());
        return List.of(
                processor(inbox, dispatcher, settings.handling(), settings.handlers()),
                processor(work, context.background(), settings.handling(), settings.handlers()),
                processor(outbox, delivery, settings.delivery(), settings.deliveries()));
    }

    private DurableQueue queue(QueueName name) {
        return new DurableQueue(
                store, name, configuration.work().instance(), environment.clock(), environment.random());
    }

    private QueueProcessor processor(DurableQueue queue, ItemHandler handler, RetryPolicy retry, int parallel) {
        return new QueueProcessor(store, queue, handler, retry, parallel, environment.clock(), environment.random());
    }

    private static URI notStarted() {
        throw new IllegalStateException("an agent has an endpoint once it has started");
    }
}
