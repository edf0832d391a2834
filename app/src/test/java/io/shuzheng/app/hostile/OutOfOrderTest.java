package io.shuzheng.app.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.hostile.FlowMarket.Sent;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.evidence.protocol.EvidenceMessage;
import io.shuzheng.evidence.protocol.EvidenceProtocol;
import io.shuzheng.evidence.protocol.EvidenceRequest;
import io.shuzheng.voucher.message.EnrolmentGrant;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.value.ApplicationId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every message of the flow, from every actor to every other, about an application that is not there and about one that waits for
 * something else: each is refused, and nothing else happens.
 */
class OutOfOrderTest {

    private static final ProtocolUri EVIDENCE = ProtocolUri.parse(EvidenceProtocol.URI);
    private static final String LOG = "bureau";
    private static final String BANK = "bank";
    private static final String ENTERPRISE = "waiting-enterprise";

    @TempDir
    private static Path folder;

    private static FlowMarket market;

    /** What must be refused. */
    private final List<Sent> wrong = new ArrayList<>();

    /** What the log answers whoever asks; the asker's agent refuses the answer, which it does not wait for. */
    private final List<Sent> questions = new ArrayList<>();

    private record State(Map<String, ?> records, long refused) {

        static State of(FlowActor actor) throws Exception {
            return new State(actor.records(), actor.refused());
        }
    }

    @BeforeAll
    static void open() {
        market = new FlowMarket(folder);
    }

    @AfterAll
    static void close() {
        market.close();
    }

    @Test
    void whenAnyMessageComesAtAWrongStageThenItIsRefusedAndTheMarketGoesOn() throws Exception {
        market.settle();
        write();
        Map<FlowActor, State> before = new LinkedHashMap<>();
        for (FlowActor actor : market.actors()) {
            before.put(actor, State.of(actor));
        }

        market.send(wrong);
        market.send(questions);
        market.settle();

        assertThat(unreported()).as("were not refused").isEmpty();
        for (Map.Entry<FlowActor, State> each : before.entrySet()) {
            FlowActor actor = each.getKey();
            assertThat(actor.records())
                    .as("what %s keeps", actor)
                    .isEqualTo(each.getValue().records());
            assertThat(actor.failed()).as("what %s has given up", actor).isZero();
            assertThat(actor.refused() - each.getValue().refused())
                    .as("what %s has refused", actor)
                    .isEqualTo(expectedRefusals(actor));
        }
        assertThat(market.finish().reason()).isIn("all-checks-passed", "predicate-not-satisfied");
        assertThat(market.applyAnew().reason()).isIn("all-checks-passed", "predicate-not-satisfied");
    }

    @Test
    void whenTheEnterpriseDeclinesItsVoucherThenTheBankDeclinesTheLoan() {
        assertThat(market.applyAndDecline()).isEqualTo(new LendingDecision("declined", "voucher-not-made"));
    }

    private void write() {
        FlowMessages.Waiting led = market.led();
        for (FlowActor from : market.actors()) {
            FlowMessages.Sender sender = market.sender(from);
            for (FlowActor to : market.actors()) {
                if (!from.equals(to)) {
                    writeAbout(from, to, sender, led);
                }
            }
        }
    }

    private void writeAbout(FlowActor from, FlowActor to, FlowMessages.Sender sender, FlowMessages.Waiting led) {
        ApplicationId waits = new ApplicationId(market.application());
        ApplicationId none = new ApplicationId(UUID.randomUUID().toString());
        long now = Instant.now().getEpochSecond();
        FlowMessages ofWaiting = messages(from, to, sender, waits, led);
        FlowMessages ofNone = messages(from, to, sender, none, led);
        assertThat(ofNone.ofVouchers(now).stream().map(VoucherMessage::name).map(VoucherProtocol.URI::message))
                .containsExactlyInAnyOrderElementsOf(VoucherProtocol.messageTypes());
        for (VoucherMessage message : ofWaiting.ofVouchers(now)) {
            if (!mayDecide(from, to, message) && !mayGrant(from, to, message)) {
                wrong.add(new Sent(from, to, voucher(message, waits.value())));
            }
        }
        for (VoucherMessage message : ofNone.ofVouchers(now)) {
            if (!mayGrant(from, to, message)) {
                wrong.add(new Sent(from, to, voucher(message, UUID.randomUUID().toString())));
            }
        }
        for (EvidenceMessage message : ofNone.ofEvidence()) {
            boolean asked = to.name().equals(LOG) && message instanceof EvidenceRequest;
            (asked ? questions : wrong).add(new Sent(from, to, evidence(message)));
        }
    }

    private static FlowMessages messages(
            FlowActor from,
            FlowActor to,
            FlowMessages.Sender sender,
            ApplicationId application,
            FlowMessages.Waiting led) {
        return new FlowMessages(sender, market.connection(from, to).theirDid(), application, led);
    }

    /** A bank may decline at any time. */
    private static boolean mayDecide(FlowActor from, FlowActor to, VoucherMessage message) {
        return message instanceof LendingDecision
                && from.name().equals(BANK)
                && to.name().equals(ENTERPRISE);
    }

    /** The bureau may say again what it has granted. */
    private static boolean mayGrant(FlowActor from, FlowActor to, VoucherMessage message) {
        return message instanceof EnrolmentGrant
                && from.name().equals(LOG)
                && to.name().equals(BANK);
    }

    private static Message voucher(VoucherMessage message, String thread) {
        return VoucherProtocol.write(message, UUID.randomUUID().toString(), thread);
    }

    private static Message evidence(EvidenceMessage message) {
        return Message.of(new MessageHeader(
                EVIDENCE.message(message.name()),
                UUID.randomUUID().toString(),
                Optional.of(ThreadDecorator.of(UUID.randomUUID().toString())),
                JsonObject.of(message.toJson())));
    }

    /** Threads in which fewer messages were reported than were wrong, each with what was sent in it. */
    private Map<String, List<String>> unreported() {
        Map<String, List<Sent>> threads = wrong.stream()
                .collect(Collectors.groupingBy(
                        sent -> sent.from() + " to " + sent.to() + " in "
                                + sent.message().threadId(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<String, List<String>> missing = new LinkedHashMap<>();
        threads.forEach((thread, all) -> {
            int reports = market.reports(all.get(0));
            if (reports != all.size()) {
                missing.put(
                        thread + ": " + reports + " reports",
                        all.stream().map(sent -> sent.message().type().name()).toList());
            }
        });
        return missing;
    }

    private long expectedRefusals(FlowActor actor) {
        return wrong.stream().filter(sent -> sent.to().equals(actor)).count()
                + questions.stream().filter(sent -> sent.from().equals(actor)).count();
    }
}
