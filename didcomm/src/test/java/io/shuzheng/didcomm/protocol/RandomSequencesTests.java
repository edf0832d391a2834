package io.shuzheng.didcomm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.didexchange.DidExchange;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol;
import io.shuzheng.didcomm.protocol.didexchange.DidExchangeState;
import io.shuzheng.didcomm.protocol.issuecredential.CredentialPreview;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofState;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import tools.jackson.databind.node.ObjectNode;

class RandomSequencesTests {

    private static final ObjectNode OBJECT = Json.object().put("nonce", "1");
    private static final CredentialPreview PREVIEW = CredentialPreview.of(Map.of("age", "24"));
    private static final Ed25519PrivateKey KEY = Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(new byte[32]));
    private static final Did DID = DidKey.of(KEY.publicKey());

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(tries = 200)
    void whenIssuanceGetsAnythingInAnyOrderThenBothSidesAgree(@ForAll boolean proposed, @ForAll long seed) {
        IssueCredentialProtocol protocol = new IssueCredentialProtocol(TestIds.counting("m"));
        Transition<IssueCredentialExchange, ? extends TypedMessage> first = proposed
                ? protocol.propose(AnonCredsFamily.HLINDY, Optional.of(PREVIEW), OBJECT, Optional.empty())
                : protocol.offer(AnonCredsFamily.HLINDY, PREVIEW, OBJECT, Optional.empty());
        List<Function<IssueCredentialExchange, Transition<IssueCredentialExchange, ? extends TypedMessage>>> moves =
                List.of(
                        exchange -> protocol.propose(exchange, Optional.empty(), OBJECT),
                        exchange -> protocol.offer(exchange, PREVIEW, OBJECT),
                        exchange -> protocol.request(exchange, OBJECT),
                        exchange -> protocol.request(exchange, OBJECT),
                        exchange -> protocol.issue(exchange, OBJECT),
                        exchange -> protocol.issue(exchange, OBJECT),
                        protocol::acknowledge);
        TwoSides<IssueCredentialExchange> sides = new TwoSides<>(
                protocol,
                IssueCredentialProtocol.table(),
                first,
                moves,
                exchange -> protocol.abandon(exchange, "issuance-abandoned", "enough"));
        int issuer = proposed ? 1 : 0;
        for (int choice : choices(seed)) {
            sides.step(choice);
            sides.exchange(issuer).ifPresent(ours -> checkIssuance(ours, sides.exchange(1 - issuer)));
        }
        requireReached(sides.exchange(issuer).map(IssueCredentialExchange::state), IssueCredentialState.DONE);
    }

    private static void checkIssuance(IssueCredentialExchange issuer, Optional<IssueCredentialExchange> holder) {
        Set<IssueCredentialState> asked = EnumSet.of(
                IssueCredentialState.REQUEST_RECEIVED,
                IssueCredentialState.CREDENTIAL_ISSUED,
                IssueCredentialState.DONE);
        if (asked.contains(issuer.state())) {
            assertThat(holder.flatMap(IssueCredentialExchange::offer)).isEqualTo(issuer.offer());
        }
        if (issuer.state() == IssueCredentialState.DONE) {
            assertThat(holder.map(IssueCredentialExchange::state)).contains(IssueCredentialState.DONE);
        }
        holder.map(IssueCredentialExchange::state)
                .filter(state ->
                        state == IssueCredentialState.CREDENTIAL_RECEIVED || state == IssueCredentialState.DONE)
                .ifPresent(state -> assertThat(issuer.state())
                        .isIn(
                                IssueCredentialState.CREDENTIAL_ISSUED,
                                IssueCredentialState.DONE,
                                IssueCredentialState.ABANDONED));
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(tries = 200)
    void whenPresentationGetsAnythingInAnyOrderThenBothSidesAgree(@ForAll boolean proposed, @ForAll long seed) {
        PresentProofProtocol protocol = new PresentProofProtocol(TestIds.counting("m"));
        Transition<PresentProofExchange, ? extends TypedMessage> first = proposed
                ? protocol.propose(AnonCredsFamily.ANONCREDS, OBJECT, Optional.empty())
                : protocol.request(AnonCredsFamily.ANONCREDS, OBJECT, Optional.empty());
        List<Function<PresentProofExchange, Transition<PresentProofExchange, ? extends TypedMessage>>> moves = List.of(
                exchange -> protocol.propose(exchange, OBJECT),
                exchange -> protocol.request(exchange, OBJECT),
                exchange -> protocol.present(exchange, OBJECT),
                exchange -> protocol.present(exchange, OBJECT),
                protocol::accept);
        TwoSides<PresentProofExchange> sides = new TwoSides<>(
                protocol,
                PresentProofProtocol.table(),
                first,
                moves,
                exchange -> protocol.refuse(exchange, "presentation-refused", "no"));
        int verifier = proposed ? 1 : 0;
        for (int choice : choices(seed)) {
            sides.step(choice);
            sides.exchange(verifier).ifPresent(ours -> checkPresentation(ours, sides.exchange(1 - verifier)));
        }
        requireReached(sides.exchange(verifier).map(PresentProofExchange::state), PresentProofState.DONE);
    }

    private static void checkPresentation(PresentProofExchange verifier, Optional<PresentProofExchange> prover) {
        if (verifier.state() == PresentProofState.PRESENTATION_RECEIVED || verifier.state() == PresentProofState.DONE) {
            assertThat(prover.flatMap(PresentProofExchange::request)).isEqualTo(verifier.request());
            assertThat(prover.flatMap(PresentProofExchange::presentation)).isEqualTo(verifier.presentation());
        }
        if (prover.map(PresentProofExchange::state).equals(Optional.of(PresentProofState.DONE))) {
            assertThat(verifier.state()).isEqualTo(PresentProofState.DONE);
        }
    }

    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Property(tries = 300)
    void whenConnectionGetsAnythingInAnyOrderThenBothSidesAgree(@ForAll long seed) {
        DidExchangeProtocol protocol = new DidExchangeProtocol(TestIds.counting("m"));
        var first = protocol.request(DidExchangeProtocol.VERSIONS.get(0), "inv", List.of(KEY.publicKey()), "x", DID);
        List<Function<DidExchange, Transition<DidExchange, ? extends TypedMessage>>> moves =
                List.of(exchange -> protocol.respond(exchange, DID, KEY), protocol::complete);
        TwoSides<DidExchange> sides = new TwoSides<>(
                protocol,
                DidExchangeProtocol.table(),
                first,
                moves,
                exchange -> protocol.abandon(exchange, "request_not_accepted", "no"));
        for (int choice : choices(seed)) {
            sides.step(choice);
            sides.exchange(1)
                    .filter(responder -> responder.state() == DidExchangeState.COMPLETED)
                    .ifPresent(responder -> {
                        assertThat(sides.exchange(0).map(DidExchange::state)).contains(DidExchangeState.COMPLETED);
                        assertThat(sides.exchange(0).flatMap(DidExchange::response))
                                .isEqualTo(responder.response());
                    });
        }
        requireReached(sides.exchange(1).map(DidExchange::state), DidExchangeState.COMPLETED);
    }

    private static int[] choices(long seed) {
        return new Random(seed).ints(120, 0, 1 << 16).toArray();
    }

    /** That some runs reach the end, or the other checks would mean little. */
    private static <S> void requireReached(Optional<S> last, S end) {
        Statistics.collect(last.map(Object::toString).orElse("none"));
        Statistics.coverage(
                coverage -> coverage.check(String.valueOf(end)).percentage(percentage -> percentage > 10.0));
    }

    @Property(tries = 300)
    void whenStoredExchangeIsChangedThenItIsReadOrInvalidInput(@ForAll("mutations") JsonMutation mutation) {
        IssueCredentialProtocol protocol = new IssueCredentialProtocol(TestIds.counting("m"));
        ObjectNode json = mutation.apply(protocol.offer(AnonCredsFamily.HLINDY, PREVIEW, OBJECT, Optional.of("p"))
                .exchange()
                .toJson());
        try {
            IssueCredentialExchange read = protocol.readExchange(json);
            assertThat(protocol.readExchange(read.toJson())).isEqualTo(read);
        } catch (InvalidInputException e) {
            assertThat(e).hasMessageNotContaining("java.");
        }
    }

    @Provide
    Arbitrary<JsonMutation> mutations() {
        return JsonMutation.arbitrary();
    }
}
