package io.shuzheng.didcomm.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.primitives.InvalidInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolUriTests {

    @Test
    void whenUriIsOfDidcommOrgThenPartsAreRead() {
        ProtocolUri uri = ProtocolUri.parse("https://didcomm.org/issue-credential/2.0");

        assertThat(uri).isEqualTo(ProtocolUri.didcommOrg("issue-credential", 2, 0));
        assertThat(uri.documentUri()).isEqualTo("https://didcomm.org/");
        assertThat(uri).hasToString("https://didcomm.org/issue-credential/2.0");
    }

    @Test
    void whenUriIsUrnThenPartsAreRead() {
        ProtocolUri uri = ProtocolUri.parse("urn:shuzheng:evidence/1.0");

        assertThat(uri).isEqualTo(new ProtocolUri("urn:shuzheng:", "evidence", 1, 0));
        assertThat(uri).hasToString("urn:shuzheng:evidence/1.0");
    }

    @Test
    void whenDocumentUriIsLegacyThenUriIsEqualAndWrittenAsItWasRead() {
        ProtocolUri legacy = ProtocolUri.parse("did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/trust_ping/1.0");
        ProtocolUri current = ProtocolUri.parse("https://didcomm.org/trust_ping/1.0");

        assertThat(legacy).isEqualTo(current).hasSameHashCodeAs(current);
        assertThat(legacy).hasToString("did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/trust_ping/1.0");
    }

    @Test
    void whenMinorIsHigherThenCompatibleButNotEqual() {
        ProtocolUri one = ProtocolUri.didcommOrg("didexchange", 1, 0);
        ProtocolUri two = ProtocolUri.didcommOrg("didexchange", 1, 7);

        assertThat(one.isCompatibleWith(two)).isTrue();
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void whenMajorNameOrDocumentUriDiffersThenNotCompatible() {
        ProtocolUri uri = ProtocolUri.didcommOrg("didexchange", 1, 0);

        assertThat(uri.isCompatibleWith(ProtocolUri.didcommOrg("didexchange", 2, 0)))
                .isFalse();
        assertThat(uri.isCompatibleWith(ProtocolUri.didcommOrg("connections", 1, 0)))
                .isFalse();
        assertThat(uri.isCompatibleWith(ProtocolUri.parse("https://example.org/didexchange/1.0")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "didexchange/1.0",
                "https://didcomm.org/didexchange",
                "https://didcomm.org/didexchange/1",
                "https://didcomm.org/didexchange/01.0",
                "https://didcomm.org/didexchange/1.0.0",
                "https://didcomm.org/didexchange/-1.0",
                "https://didcomm.org/didexchange/9999999999.0",
                "https://didcomm.org//1.0",
                "https://didcomm.org/a b/1.0",
                "https://did comm.org/a/1.0"
            })
    void whenTextIsNoProtocolUriThenRefused(String text) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ProtocolUri.parse(text));
    }

    @Test
    void whenTypeIsReadThenNameAndProtocolAreThere() {
        MessageType type = MessageType.parse("urn:shuzheng:evidence/1.0/submit");

        assertThat(type.name()).isEqualTo("submit");
        assertThat(type.protocol().name()).isEqualTo("evidence");
        assertThat(type).hasToString("urn:shuzheng:evidence/1.0/submit");
    }

    @Property(tries = 200)
    void whenUriIsWrittenThenItIsReadBack(
            @ForAll @IntRange(max = 999_999) int major, @ForAll @IntRange(max = 999_999) int minor) {
        MessageType type =
                ProtocolUri.didcommOrg("some.protocol-x_1", major, minor).message("a-message_1.x");

        assertThat(MessageType.parse(type.toString())).isEqualTo(type);
    }

    @Property(tries = 500)
    void whenTextIsArbitraryThenTypeOrInvalidInput(@ForAll @StringLength(max = 300) String text) {
        try {
            assertThat(MessageType.parse(text)).hasToString(text);
        } catch (InvalidInputException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }
}
