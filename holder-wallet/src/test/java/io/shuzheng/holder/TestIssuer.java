package io.shuzheng.holder;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.CredentialIssuance;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.protocol.AnonCredsFamily;
import io.shuzheng.didcomm.protocol.issuecredential.CredentialPreview;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.didcomm.protocol.issuecredential.ProposeCredential;
import io.shuzheng.didcomm.protocol.issuecredential.RequestCredential;
import io.shuzheng.didcomm.protocol.revocationnotification.RevocationNotificationProtocol;
import io.shuzheng.didcomm.protocol.revocationnotification.RevokedCredential;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The issuer's side on the wire, with the engine itself; its exchanges are in memory. Serves its tails file. */
final class TestIssuer implements AgentModule, MessageHandler {

    static final int REGISTRY_SIZE = 8;

    final List<String> problems = new CopyOnWriteArrayList<>();
    final AtomicInteger acknowledged = new AtomicInteger();
    final AtomicInteger tailsServed = new AtomicInteger();
    final AtomicInteger lastIndex = new AtomicInteger();
    /** What is issued instead of what was offered. */
    final Map<String, String> forged = new ConcurrentHashMap<>();

    private final AnonCredsEngine engine;
    private final TestRegistry published;
    private final NewRevocationRegistry registry;
    private final Map<String, IssueCredentialExchange> exchanges = new ConcurrentHashMap<>();
    private AgentContext context;
    private IssueCredentialProtocol protocol;

    TestIssuer(AnonCredsEngine engine, TestRegistry published, Path tails) {
        this.engine = engine;
        this.published = published;
        this.registry = engine.createRevocationRegistry(
                TestRegistry.DEFINITION_ID, published.definition, "r1", REGISTRY_SIZE, tails);
    }

    @Override
    public void install(AgentContext installed, Installation installation) {
        this.context = installed;
        this.protocol = new IssueCredentialProtocol(installed.ids());
        installation.handle(this);
        installation.content("/tails/", name -> {
            tailsServed.incrementAndGet();
            return Optional.of(registry.tailsFile()).filter(file -> file.endsWith(name));
        });
    }

    /** Publishes the registry, with its tails file at this path of the agent. */
    void publish(String tailsPath) {
        var definition = registry.definition()
                .withTailsLocation(context.endpoint().get().resolve(tailsPath).toString());
        published.registries.put(TestRegistry.REGISTRY_ID, definition);
        published.lists.add(engine.createStatusList(
                TestRegistry.REGISTRY_ID,
                published.definition,
                definition,
                registry.privateKey(),
                Instant.now().getEpochSecond() - 60));
    }

    String tailsPath() {
        return "/tails/" + registry.definition().tailsHash();
    }

    RevocationStatusList currentList() {
        return published.lists.get(published.lists.size() - 1);
    }

    void offer(Connection connection, Map<String, String> values) {
        context.store().run(work -> {
            var step = protocol.offer(
                    AnonCredsFamily.ANONCREDS,
                    CredentialPreview.of(values),
                    newOffer().toJson(),
                    Optional.of("parent"));
            exchanges.put(step.exchange().threadId(), step.exchange());
            context.messenger().send(work, connection, step.message());
        });
    }

    private CredentialOffer newOffer() {
        return engine.createOffer(TestRegistry.SCHEMA_ID, TestRegistry.DEFINITION_ID, published.proof);
    }

    /** Revokes on the registry, and tells the holder. */
    void revoke(Connection connection, int index) {
        published.lists.add(engine.updateStatusList(new StatusListUpdate(
                published.definition,
                registry.definition(),
                registry.privateKey(),
                currentList(),
                Set.of(),
                Set.of(index),
                currentList().timestamp() + 1)));
        notifyRevoked(connection, index);
    }

    void notifyRevoked(Connection connection, int index) {
        context.store()
                .run(work -> context.messenger()
                        .send(
                                work,
                                connection,
                                new RevocationNotificationProtocol(context.ids())
                                        .revoke(
                                                new RevokedCredential(TestRegistry.REGISTRY_ID, index),
                                                Optional.empty(),
                                                false)
                                        .message()));
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(
                ProposeCredential.TYPE,
                RequestCredential.TYPE,
                IssueCredentialProtocol.ACK,
                IssueCredentialProtocol.PROBLEM);
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        Connection connection = inbound.requireConnection();
        IssueCredentialExchange known = exchanges.get(inbound.message().threadId());
        IssueCredentialExchange exchange = (known == null
                        ? protocol.begin(inbound.message())
                        : protocol.receive(known, inbound.message()))
                .exchange();
        if (exchange.state() == IssueCredentialState.PROPOSAL_RECEIVED) {
            var step = protocol.offer(
                    exchange,
                    exchange.proposal().orElseThrow().preview().orElseThrow(),
                    newOffer().toJson());
            context.messenger().send(work, connection, step.message());
            exchange = step.exchange();
        } else if (exchange.state() == IssueCredentialState.REQUEST_RECEIVED) {
            var step = protocol.issue(exchange, issue(exchange).toJson());
            context.messenger().send(work, connection, step.message());
            exchange = step.exchange();
        } else if (exchange.state() == IssueCredentialState.DONE) {
            work.afterCommit(acknowledged::incrementAndGet);
        } else {
            String code = exchange.problem().flatMap(ProblemReport::code).orElse("");
            work.afterCommit(() -> problems.add(code));
        }
        IssueCredentialExchange now = exchange;
        work.afterCommit(() -> exchanges.put(now.threadId(), now));
    }

    private Credential issue(IssueCredentialExchange exchange) {
        Map<String, String> values = forged.isEmpty()
                ? exchange.offer().orElseThrow().preview().orElseThrow().values()
                : forged;
        return engine.issue(new CredentialIssuance(
                published.definition,
                published.privateKey,
                CredentialOffer.fromJson(exchange.offerObject().orElseThrow()),
                CredentialRequest.fromJson(exchange.requestObject().orElseThrow()),
                CredentialIssuance.encode(values),
                Optional.of(new CredentialIssuance.RegistryPlace(
                        registry.definition(), registry.privateKey(), currentList(), lastIndex.incrementAndGet()))));
    }
}
