package io.shuzheng.voucher.bureau;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.primitives.Json;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the enterprise register.
 *
 * @param enterprise what the register says
 * @param invitation the id of the invitation that was made for it alone
 * @param state what became of its identity
 * @param issuance the issuance of its identity, once one was offered
 */
public record RegisteredEnterprise(
        EnterpriseRecord enterprise, String invitation, State state, Optional<String> issuance) {

    /** What became of an enterprise's identity. */
    public enum State {
        /** Nobody has asked for it. */
        REGISTERED,
        /** It was offered on the connection of the invitation. */
        OFFERED,
        /** The enterprise holds it. */
        ISSUED,
        /** It was revoked, or will be in a moment. */
        REVOKED
    }

    /** Stored under the uscc. */
    static final RecordType<RegisteredEnterprise> TYPE = RecordType.of(
                    "registered-enterprise", RegisteredEnterprise::toJson, RegisteredEnterprise::fromJson)
            .taggedBy(RegisteredEnterprise::tags);

    static RegisteredEnterprise of(EnterpriseRecord enterprise, String invitation) {
        return new RegisteredEnterprise(enterprise, invitation, State.REGISTERED, Optional.empty());
    }

    RegisteredEnterprise offered(String newIssuance) {
        return new RegisteredEnterprise(enterprise, invitation, State.OFFERED, Optional.of(newIssuance));
    }

    RegisteredEnterprise in(State next) {
        return new RegisteredEnterprise(enterprise, invitation, next, issuance);
    }

    /** The offer came to nothing; another may follow. */
    RegisteredEnterprise withoutOffer() {
        return of(enterprise, invitation);
    }

    String id() {
        return enterprise.uscc().value();
    }

    static Tag ofInvitation(String id) {
        return new Tag("invitation", id);
    }

    static Tag ofIssuance(String id) {
        return new Tag("issuance", id);
    }

    private Set<Tag> tags() {
        Set<Tag> tags = new HashSet<>(Set.of(ofInvitation(invitation)));
        issuance.map(RegisteredEnterprise::ofIssuance).ifPresent(tags::add);
        return tags;
    }

    private JsonNode toJson() {
        ObjectNode json = Json.object()
                .put("invitation", invitation)
                .put("state", state.name().toLowerCase(Locale.ROOT));
        json.set("enterprise", enterprise.toJson());
        issuance.ifPresent(id -> json.put("issuance", id));
        return json;
    }

    private static RegisteredEnterprise fromJson(JsonNode json) {
        return new RegisteredEnterprise(
                EnterpriseRecord.fromJson(json.path("enterprise")),
                json.path("invitation").asString(""),
                State.valueOf(json.path("state").asString("").toUpperCase(Locale.ROOT)),
                json.path("issuance").asStringOpt());
    }
}
