package io.shuzheng.didcomm.protocol.revocationnotification;

import static io.shuzheng.didcomm.protocol.ProtocolAssertions.assertViolation;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.stored;
import static io.shuzheng.didcomm.protocol.ProtocolAssertions.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shuzheng.didcomm.message.TestMessages;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import io.shuzheng.didcomm.protocol.TestIds;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationNotificationProtocolTests {

    private static final RevokedCredential REVOKED =
            new RevokedCredential("WgWxqztrNooG92RXvxSTWv:4:WgWxqztrNooG92RXvxSTWv:3:CL:20:tag:CL_ACCUM:0", 17);

    private final RevocationNotificationProtocol issuer =
            new RevocationNotificationProtocol(TestIds.counting("issuer"));
    private final RevocationNotificationProtocol holder =
            new RevocationNotificationProtocol(TestIds.counting("holder"));

    @Test
    void whenAckIsAskedForThenBothSidesAreDoneAfterIt() {
        var told = issuer.revoke(REVOKED, Optional.of("expired"), true);
        var received = holder.begin(wire(told));
        assertThat(received.exchange().notification().flatMap(RevocationMessage::revoked))
                .contains(REVOKED);
        assertThat(received.exchange().state()).isEqualTo(RevocationNotificationState.NOTIFICATION_RECEIVED);
        var acknowledged = holder.acknowledge(stored(holder, received));
        var done = issuer.receive(stored(issuer, told), wire(acknowledged));

        assertThat(acknowledged.exchange().state()).isEqualTo(RevocationNotificationState.DONE);
        assertThat(done.exchange().state()).isEqualTo(RevocationNotificationState.DONE);
    }

    @Test
    void whenNoAckIsAskedForThenBothSidesAreDoneAtOnce() {
        var told = issuer.revoke(REVOKED, Optional.empty(), false);
        var received = holder.begin(wire(told));

        assertThat(told.exchange().state()).isEqualTo(RevocationNotificationState.DONE);
        assertThat(received.exchange().state()).isEqualTo(RevocationNotificationState.DONE);
        assertViolation(Reason.OUT_OF_ORDER, () -> holder.acknowledge(received.exchange()));
    }

    @Test
    void whenNotificationIsOfTheFirstVersionThenItIsUnderstoodAndAcknowledgedInIt() {
        var received = holder.begin(TestMessages.message(
                "did:sov:BzCbsNYhMrjHiqZDTUASHg;spec/revocation_notification/1.0/revoke",
                "r1",
                "{\"thread_id\":\"indy::" + REVOKED + "\",\"~please_ack\":{}}"));

        assertThat(received.exchange().notification().flatMap(RevocationMessage::revoked))
                .contains(REVOKED);
        assertThat(holder.acknowledge(stored(holder, received)).message().type())
                .isEqualTo(RevokeV1.TYPE.protocol().message("ack"));
    }

    @Test
    void whenOnlyTheIssuancesThreadIsNamedThenNotificationIsKept() {
        var received =
                holder.begin(TestMessages.message(RevokeV1.TYPE.toString(), "r1", "{\"thread_id\":\"843f414f\"}"));

        assertThat(received.exchange().notification().flatMap(RevocationMessage::revoked))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "::", "registry", "registry::", "registry::0", "registry::x", "::1", "r::-1", "r::1e3"})
    void whenCredentialIsNamedWronglyThenRefused(String credentialId) {
        var message = TestMessages.message(
                Revoke.TYPE.toString(),
                "r1",
                "{\"revocation_format\":\"indy-anoncreds\",\"credential_id\":\"" + credentialId + "\"}");

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> holder.begin(message));
    }

    @Test
    void whenAckBelongsToNoNotificationThenRefused() {
        var message = TestMessages.message(
                RevocationNotificationProtocol.URI.message("ack").toString(), "a1", "{\"status\":\"OK\"}");

        assertViolation(Reason.OUT_OF_ORDER, () -> issuer.begin(message));
    }
}
