package io.shuzheng.voucher.enterprise;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far an enterprise has come on its way to its identity.
 *
 * @param invitation the id of the bureau's invitation
 * @param uscc the enterprise's own code
 * @param connection the connection by the invitation
 * @param state how far it is
 * @param credential the identity in the wallet, once it is held
 */
public record ClaimedIdentity(
        String invitation, UnifiedSocialCreditCode uscc, String connection, State state, Optional<String> credential) {

    /** How far a claim is. */
    public enum State {
        /** The invitation was taken. */
        CONNECTING,
        /** The bureau was asked for the identity. */
        PROPOSED,
        /** The identity is in the wallet. */
        HELD,
        /** The bureau refused, or what it sent was refused; another claim may be begun. */
        REFUSED
    }

    /** One claim an agent, stored under {@link #ID}. */
    static final RecordType<ClaimedIdentity> TYPE =
            RecordType.of("identity-claim", ClaimedIdentity::toJson, ClaimedIdentity::fromJson);

    static final String ID = "own";

    static ClaimedIdentity begun(String invitation, UnifiedSocialCreditCode uscc, String connection) {
        return new ClaimedIdentity(invitation, uscc, connection, State.CONNECTING, Optional.empty());
    }

    ClaimedIdentity in(State next) {
        return new ClaimedIdentity(invitation, uscc, connection, next, credential);
    }

    ClaimedIdentity held(String credentialId) {
        return new ClaimedIdentity(invitation, uscc, connection, State.HELD, Optional.of(credentialId));
    }

    private JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("invitation", invitation)
                .put("uscc", uscc.value())
                .put("connection", connection)
                .put("state", state.name().toLowerCase(Locale.ROOT));
        credential.ifPresent(id -> json.put("credential", id));
        return json;
    }

    private static ClaimedIdentity fromJson(JsonNode json) {
        return new ClaimedIdentity(
                json.path("invitation").asString(""),
                new UnifiedSocialCreditCode(json.path("uscc").asString("")),
                json.path("connection").asString(""),
                State.valueOf(json.path("state").asString("").toUpperCase(Locale.ROOT)),
                json.path("credential").asStringOpt());
    }

    /** Ids and state only. */
    @Override
    public String toString() {
        return "ClaimedIdentity[" + state + "]";
    }
}
