package io.shuzheng.app.hostile;

import static org.awaitility.Awaitility.await;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.app.Closing;
import io.shuzheng.app.actor.ActorLauncher;
import io.shuzheng.app.actor.Applicant;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.app.actor.MarketStart;
import io.shuzheng.app.actor.RunningMarket;
import io.shuzheng.app.actor.Surroundings;
import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.app.actor.SyntheticEnterprises;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.enterprise.ClaimedIdentity;
import io.shuzheng.voucher.enterprise.Enterprise;
import io.shuzheng.voucher.enterprise.LoanCase;
import io.shuzheng.voucher.identity.PublicIdentity;
import io.shuzheng.voucher.message.EnrolmentRequest;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.value.SerialNumber;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole market in which one application waits in the middle: its voucher is offered, and the enterprise has not taken it. Every
 * actor has a connection with every other.
 */
final class FlowMarket implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NOTHING = "urn:shuzheng:data-asset-voucher/1.0/nothing";

    /** What every agent has scheduled. */
    private static final int CLEAN_UP = 1;

    private final Closing closing = new Closing();
    private final SecureRandom random = new SecureRandom();
    private final ActorLauncher launcher;
    private final RunningMarket market;
    private final Hosted<WaitingEnterprise> waiting;
    private final Map<String, Connection> connections = new HashMap<>();
    private final List<FlowActor> actors = new ArrayList<>();
    private final String application;

    FlowMarket(Path folder) {
        WorkDirectory work = WorkDirectory.open(folder, random);
        EmbeddedLedger ledger = closing.add(EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(work.ledger())));
        Surroundings surroundings = closing.add(Surroundings.of(ledger.genesisFile(), random));
        launcher = new ActorLauncher(work, surroundings, PATIENCE);
        market = new MarketStart(launcher, closing, (actor, what) -> {})
                .start(LedgerIdentity.fromSeed(EmbeddedLedgerConfiguration.defaultTrusteeSeed()));
        waiting = closing.add(launcher.anonymous("waiting-enterprise", WaitingEnterprise::new));
        List<Hosted<?>> all = new ArrayList<>(market.all());
        all.add(waiting);
        all.forEach(each -> actors.add(
                new FlowActor(each.host(), work.actor(each.host().name()).wallet())));
        application = applyAndWait(waiting, SyntheticEnterprises.load().all().get(0));
        connectAll();
    }

    /** Gets the identity, applies, and leaves the voucher that is offered; returns the application's id. */
    private String applyAndWait(Hosted<WaitingEnterprise> hosted, SyntheticEnterprise enterprise) {
        AgentContext context = hosted.host().context();
        Invitation invitation = invitation(enterprise);
        context.store().run(work -> hosted.actor().identity.begin(work, invitation, enterprise.code()));
        await().atMost(PATIENCE)
                .until(() -> context.store()
                        .read(hosted.actor().identity::find)
                        .filter(claim -> claim.state() == ClaimedIdentity.State.HELD)
                        .isPresent());
        String id = context.store()
                .execute(work -> hosted.actor().borrower.apply(work, enterprise.terms()))
                .value();
        await().atMost(PATIENCE).until(() -> offer(hosted).isPresent());
        return id;
    }

    private Invitation invitation(SyntheticEnterprise enterprise) {
        return market.bureau()
                .host()
                .context()
                .store()
                .execute(work -> market.bureau().actor().register().register(work, enterprise.registration()));
    }

    private static Optional<String> offer(Hosted<WaitingEnterprise> hosted) {
        return hosted.host().context().store().read(hosted.actor().wallet::issuances).stream()
                .filter(held -> held.exchange().state() == IssueCredentialState.OFFER_RECEIVED)
                .map(held -> held.id())
                .findFirst();
    }

    List<FlowActor> actors() {
        return actors;
    }

    /** The id of the application that waits. */
    String application() {
        return application;
    }

    /** The connection of one actor with another: with bank and centre, that of the application where the enterprise is one. */
    Connection connection(FlowActor from, FlowActor to) {
        return Optional.ofNullable(connections.get(from + " " + to)).orElseThrow();
    }

    private void connectAll() {
        FlowActor enterprise = actors.get(actors.size() - 1);
        for (FlowActor from : actors) {
            for (FlowActor to : actors) {
                if (!from.equals(to) && !to.equals(enterprise)) {
                    connections.put(from + " " + to, from.equals(enterprise) ? anonymous(to) : inPublic(from, to));
                }
            }
        }
        connections.forEach((pair, connection) ->
                actor(pair.substring(0, pair.indexOf(' '))).send(connection, List.of(HostileMessages.empty(NOTHING))));
        settle();
        for (FlowActor from : actors.subList(0, actors.size() - 1)) {
            connections.put(from + " " + enterprise, seenFrom(from, connection(enterprise, from)));
        }
    }

    private FlowActor actor(String name) {
        return actors.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Connection inPublic(FlowActor from, FlowActor to) {
        Party party = new Party(from.context());
        return from.context().store().execute(work -> party.connectionTo(work, did(to)));
    }

    private Connection anonymous(FlowActor to) {
        AgentContext context = waiting.host().context();
        return context.store().execute(work -> {
            LoanCase loan = waiting.actor().borrower.cases(work).get(0);
            List<String> known = new ArrayList<>(List.of(loan.bank()));
            loan.centre().ifPresent(known::add);
            return known.stream()
                    .map(id -> context.connections().require(work, id))
                    .filter(connection -> connection.theirDid().equals(did(to)))
                    .findFirst()
                    .orElseGet(() -> {
                        OwnDid oneTime = context.identities()
                                .createPeer(work, context.endpoint().get());
                        return context.messenger().connect(work, oneTime, did(to));
                    });
        });
    }

    /** The organisation's side of a connection: the keys change places. */
    private static Connection seenFrom(FlowActor organisation, Connection enterprise) {
        AgentContext context = organisation.context();
        Ed25519PublicKey mine = enterprise.theirKey();
        Ed25519PublicKey theirs = enterprise.myKey();
        return context.store()
                .read(reader -> context.connections().findByKeys(reader, mine, theirs))
                .orElseThrow();
    }

    /** Who an actor signs as. */
    FlowMessages.Sender sender(FlowActor actor) {
        AgentContext context = actor.context();
        PublicIdentity identity = new PublicIdentity(context);
        return context.store().read(reader -> {
            if (context.identities().findPublic(reader).isEmpty()) {
                Ed25519PrivateKey key = Ed25519PrivateKey.generate(random);
                return new FlowMessages.Sender(
                        Did.parse(DidKey.of(key.publicKey()).toString()),
                        DidKey.urlOf(key.publicKey()).toString(),
                        key);
            }
            return new FlowMessages.Sender(
                    identity.self(reader).did(), identity.keyId(reader).value(), identity.key(reader));
        });
    }

    private static Did did(FlowActor organisation) {
        return organisation
                .context()
                .store()
                .read(organisation.context().identities()::findPublic)
                .orElseThrow()
                .did();
    }

    /** What the application that waits has led to. */
    FlowMessages.Waiting led() {
        JsonNode order = kept("voucher-in-the-making");
        JsonNode computation = kept("coordinated-computation");
        OwnDid bank = market.bank()
                .host()
                .context()
                .store()
                .read(market.bank().host().context().identities()::findPublic)
                .orElseThrow();
        SerialNumber blank = new SerialNumber(order.path("blank").asString());
        TransparentStatement statement = market.bureau()
                .host()
                .context()
                .store()
                .read(reader -> market.bureau().actor().log().receiptsOf(reader, Subject.blank(blank.value())))
                .get(0);
        return new FlowMessages.Waiting(
                SignedDocument.parse(
                        AuthorizationReceipt.TYPE, order.path("receipt").asString()),
                (ObjectNode) computation.path("contract").path("contract"),
                blank,
                new EnrolmentRequest("bank", bank.did().toString(), bank.key().base58(), "no-token"),
                statement);
    }

    private JsonNode kept(String category) {
        RecordType<JsonNode> raw = RecordType.of(category, json -> json, json -> json);
        return market.centre()
                .host()
                .context()
                .store()
                .read(reader -> reader.find(raw, application))
                .orElseThrow();
    }

    /** Waits until nothing is on its way, and nothing is left to be anchored. */
    void settle() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .during(Duration.ofMillis(400))
                .until(() -> actors.stream().allMatch(FlowActor::isIdle)
                        && actors.get(0).scheduled() == CLEAN_UP);
    }

    /** Has the enterprise take its voucher, and waits for the bank's decision. */
    LendingDecision finish() {
        String offer = offer(waiting).orElseThrow();
        waiting.host().context().store().run(work -> waiting.actor().wallet.request(work, offer));
        return awaitDecision(waiting);
    }

    /** Has another enterprise apply, which does not take its voucher, and waits for the bank's decision. */
    LendingDecision applyAndDecline() {
        Hosted<WaitingEnterprise> other =
                closing.add(launcher.anonymous("declining-enterprise", WaitingEnterprise::new));
        applyAndWait(other, SyntheticEnterprises.load().all().get(2));
        String offer = offer(other).orElseThrow();
        other.host().context().store().run(work -> other.actor().wallet.decline(work, offer, "not-wanted"));
        return awaitDecision(other);
    }

    private static LendingDecision awaitDecision(Hosted<WaitingEnterprise> hosted) {
        return await().atMost(PATIENCE)
                .until(
                        () -> hosted.host()
                                .context()
                                .store()
                                .read(hosted.actor().borrower::cases)
                                .get(0)
                                .decision(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Has another enterprise, which behaves, apply, and waits for the bank's decision. */
    LendingDecision applyAnew() {
        SyntheticEnterprise enterprise = SyntheticEnterprises.load().all().get(1);
        Hosted<Enterprise> hosted = closing.add(launcher.anonymous(enterprise.actorName(), Enterprise::new));
        Applicant applicant = new Applicant(hosted, enterprise, PATIENCE);
        applicant.claim(invitation(enterprise));
        String id = applicant.apply(known -> {}).value();
        return await().atMost(PATIENCE)
                .until(() -> applicant.decision(id), Optional::isPresent)
                .orElseThrow();
    }

    /** A message from one actor to another. */
    record Sent(FlowActor from, FlowActor to, Message message) {}

    /** Sends all of them, those of one actor to another in their order. */
    void send(List<Sent> messages) {
        messages.stream()
                .collect(Collectors.groupingBy(
                        sent -> connection(sent.from(), sent.to()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(all -> all.get(0)
                        .from()
                        .send(
                                connection(all.get(0).from(), all.get(0).to()),
                                all.stream().map(Sent::message).toList()));
    }

    /** How many reports the sender got from the receiver in the message's thread. */
    int reports(Sent sent) {
        return sent.from()
                .reports(connection(sent.from(), sent.to()), sent.message().threadId());
    }

    @Override
    public void close() {
        closing.close();
    }
}
