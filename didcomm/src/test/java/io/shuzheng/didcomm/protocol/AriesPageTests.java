package io.shuzheng.didcomm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.didcomm.protocol.didexchange.DidExchangeProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.outofband.OutOfBandProtocol;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.revocationnotification.RevocationNotificationProtocol;
import io.shuzheng.didcomm.protocol.trustping.TrustPingProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That the state tables of {@code docs/protocols/aries.md} are those of the code. */
class AriesPageTests {

    private static final Path PAGE = Path.of("..", "docs", "protocols", "aries.md");

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("Out-of-Band", OutOfBandProtocol.table()),
                Arguments.of("DID Exchange", DidExchangeProtocol.table()),
                Arguments.of("Issue Credential", IssueCredentialProtocol.table()),
                Arguments.of("Present Proof", PresentProofProtocol.table()),
                Arguments.of("Revocation Notification", RevocationNotificationProtocol.table()),
                Arguments.of("Trust Ping", TrustPingProtocol.table()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void whenTableIsInTheCodeThenThePageHasIt(String protocol, TransitionTable<?, ?> table) throws IOException {
        List<String> expected = table.steps().stream()
                .filter(step -> !isGivingUp(step))
                .map(AriesPageTests::row)
                .toList();

        assertThat(rows(protocol)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void whenSideGivesUpThenTheOneRuleOfThePageHolds(String protocol, TransitionTable<?, ?> table) {
        List<String> expected = table.steps().stream()
                .filter(step -> !isGivingUp(step) && !step.from().name().equals("START"))
                .filter(step -> table.steps().stream().anyMatch(AriesPageTests::isGivingUp))
                .flatMap(step -> Stream.of("SEND", "RECEIVE").map(way -> step.role() + " " + step.from() + " " + way))
                .distinct()
                .toList();

        assertThat(table.steps().stream()
                        .filter(AriesPageTests::isGivingUp)
                        .map(step -> step.role() + " " + step.from() + " " + step.direction()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean isGivingUp(Step<?, ?> step) {
        return step.message().startsWith("problem");
    }

    private static String row(Step<?, ?> step) {
        String way = switch (step.direction()) {
            case SEND -> "sends `" + step.message() + "`";
            case RECEIVE -> "receives `" + step.message() + "`";
            case LOCAL -> step.message();
        };
        return "| " + step.role().name().toLowerCase(Locale.ROOT) + " | " + step.from() + " | " + way + " | "
                + step.to() + " |";
    }

    private static List<String> rows(String protocol) throws IOException {
        return Files.readString(PAGE)
                .lines()
                .dropWhile(line -> !line.startsWith("### " + protocol))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| role "))
                .toList();
    }
}
