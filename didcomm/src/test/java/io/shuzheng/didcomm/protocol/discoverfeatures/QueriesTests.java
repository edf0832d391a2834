package io.shuzheng.didcomm.protocol.discoverfeatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.TestMessages;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTests {

    private static final Feature PING =
            Feature.protocol(ProtocolUri.didcommOrg("trust_ping", 1, 0), List.of("sender", "receiver"));
    private static final Feature PROOF = Feature.protocol(ProtocolUri.didcommOrg("present-proof", 2, 0), List.of());

    @Test
    void whenPatternMatchesThenThoseFeaturesAreDisclosed() {
        assertThat(answer("https://didcomm.org/trust_ping/*")).containsExactly(PING);
        assertThat(answer("https://didcomm.org/present-proof/2.0")).containsExactly(PROOF);
        assertThat(answer("*")).containsExactly(PING, PROOF);
        assertThat(answer("https://didcomm.org/trust_ping")).isEmpty();
    }

    @Test
    void whenDisclosuresAreEmptyThenTheyAreWrittenAndReadBack() {
        Disclosures empty = query("nothing").answer("d1", List.of(PING));

        assertThat(empty.toMessage().toJson().get("disclosures").isArray()).isTrue();
        assertThat(Disclosures.parse(empty.toMessage())).isEqualTo(empty);
        assertThat(empty.threadId()).isEqualTo("q1");
    }

    @Test
    void whenMessagesAreMadeThenTheyAreReadBack() {
        Queries queries = query("*");

        assertThat(Queries.parse(queries.toMessage())).isEqualTo(queries);
        assertThat(Disclosures.parse(queries.answer("d1", List.of(PING, PROOF)).toMessage()))
                .isEqualTo(queries.answer("d1", List.of(PING, PROOF)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"queries\":[]}", "{\"queries\":[{}]}", "{\"queries\":[{\"match\":\"*\"}]}"})
    void whenBodyIsNotAsInTheRfcThenRefused(String body) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Queries.parse(TestMessages.message(Queries.TYPE.toString(), "q", body)));
    }

    private static List<Feature> answer(String match) {
        return query(match).answer("d1", List.of(PING, PROOF)).disclosures();
    }

    private static Queries query(String match) {
        return new Queries(MessageHeader.of(Queries.TYPE, "q1"), List.of(FeatureQuery.protocols(match)));
    }
}
