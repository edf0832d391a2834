package io.shuzheng.didcomm.protocol.outofband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.ProtocolUri;
import io.shuzheng.didcomm.message.TestMessages;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTests {

    private static final Ed25519PublicKey KEY =
            Ed25519PublicKey.fromBase58("H111UsxziB9fq27MHsyFFJy119ZKY9G9mhqFK8g4bwgb");
    private static final String TYPE = "https://didcomm.org/out-of-band/1.0/invitation";

    @Test
    void whenInvitationIsWrittenAsUrlThenItIsReadBack() {
        for (Invitation invitation : List.of(TestInvitations.byDid(), TestInvitations.byKey(KEY))) {
            assertThat(Invitation.parseUrl(invitation.toUrl("https://example.org/ssi")))
                    .isEqualTo(invitation);
            assertThat(Invitation.parseUrl(invitation.toUrl("https://example.org/ssi?a=b") + "&c=d#e"))
                    .isEqualTo(invitation);
        }
    }

    @Test
    void whenUrlIsPaddedOrEscapedOrOfTheOtherAlphabetThenItIsReadToo() {
        Message message = TestMessages.message(
                TYPE,
                "i",
                "{\"label\":\"???>>>\",\"handshake_protocols\":[\"x\"],"
                        + "\"services\":[\"did:sov:WMeVPHHsMrQ3aWsizNpBPB\"]}");
        String padded = Base64.getEncoder().encodeToString(message.toBytes());

        assertThat(padded).containsAnyOf("+", "/");
        assertThat(Invitation.parseUrl("http://a/?oob=" + padded).toMessage()).isEqualTo(message);
        assertThat(Invitation.parseUrl("http://a/?oob=" + padded.replace("=", "%3D"))
                        .toMessage())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://a/",
                "http://a/?oob",
                "http://a/?oob=",
                "http://a/?oob=%",
                "http://a/?oob=*",
                "http://a/#?oob=e30",
                "http://a/?oob=e30",
                "http://a/?c_i=e30"
            })
    void whenUrlHoldsNoInvitationThenRefused(String url) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Invitation.parseUrl(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"services\":[\"did:sov:WMeVPHHsMrQ3aWsizNpBPB\"]}",
                "{\"handshake_protocols\":[\"https://didcomm.org/didexchange/1.1\"]}",
                "{\"handshake_protocols\":[\"x\"],\"services\":[]}",
                "{\"handshake_protocols\":[\"x\"],\"services\":[7]}",
                "{\"handshake_protocols\":[\"x\"],\"services\":[\"not a DID\"]}",
                "{\"handshake_protocols\":[\"x\"],\"services\":[{\"id\":\"#inline\"}]}",
                "{\"handshake_protocols\":[\"x\"],\"services\":[{\"id\":\"#inline\",\"type\":\"did-communication\","
                        + "\"serviceEndpoint\":\"http://a\",\"recipientKeys\":[]}]}",
                "{\"handshake_protocols\":\"x\",\"services\":[\"did:sov:WMeVPHHsMrQ3aWsizNpBPB\"]}"
            })
    void whenBodyIsNotAsInTheRfcThenRefused(String body) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Invitation.parse(TestMessages.message(TYPE, "i", body)));
    }

    @Test
    void whenProtocolsAreOfferedThenFirstCompatibleOneIsTaken() {
        Invitation invitation = Invitation.parse(TestMessages.message(TYPE, "i", """
                {"handshake_protocols": ["https://didcomm.org/connections/1.0", "nonsense",
                  "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/didexchange/1.0", "https://didcomm.org/didexchange/1.1"],
                 "services": ["did:sov:WMeVPHHsMrQ3aWsizNpBPB"]}"""));
        ProtocolUri ours = ProtocolUri.didcommOrg("didexchange", 1, 1);

        assertThat(invitation.handshake(List.of(ours))).contains(ProtocolUri.didcommOrg("didexchange", 1, 0));
        assertThat(invitation.handshake(List.of(ProtocolUri.didcommOrg("didexchange", 2, 0))))
                .isEmpty();
        assertThat(Invitation.parse(invitation.toMessage())).isEqualTo(invitation);
    }

    @Test
    void whenMessagesAreAttachedThenInvitationIsTheirParentThread() {
        String request = TestMessages.capturedJson("present-proof_2.0_request-presentation")
                .toString();
        Invitation invitation = Invitation.parse(TestMessages.message(
                TYPE,
                "i",
                "{\"requests~attach\":[{\"@id\":\"r\",\"data\":{\"base64\":\""
                        + Base64Url.encode(request.getBytes(StandardCharsets.UTF_8))
                        + "\"}}],\"services\":[\"did:sov:WMeVPHHsMrQ3aWsizNpBPB\"]}"));

        Message attached = invitation.requestMessages().get(0);
        assertThat(attached.parentThreadId()).contains("i");
        assertThat(attached.threadId()).isEqualTo(attached.id());
        assertThat(attached.body())
                .isEqualTo(TestMessages.captured("present-proof_2.0_request-presentation")
                        .body());
    }

    @Test
    void whenTypeIsAnotherThenRefused() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Invitation.parse(TestMessages.captured("trust_ping_1.0_ping")));
    }

    @Property(tries = 300)
    void whenUrlIsArbitraryThenInvitationOrInvalidInput(@ForAll String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Invitation.parseUrl("http://a/?oob=" + text));
    }
}
