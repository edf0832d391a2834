package io.shuzheng.ledger.embedded.internal.authorization;

import io.shuzheng.ledger.request.LedgerRole;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whose signatures count for a rule. */
public enum SignerRole {
    /** Every DID's. */
    ANYONE,
    /** Those of DIDs without a role. */
    IDENTITY_OWNER,
    TRUSTEE,
    STEWARD,
    ENDORSER,
    NETWORK_MONITOR;

    private static final String ANY_CODE = "*";

    /** The role that a rule's {@code role} names: a code, {@code *}, or null for none; nothing if it is another value. */
    static Optional<SignerRole> ofJson(JsonNode role) {
        return Arrays.stream(values())
                .filter(value -> value.toJson().equals(role))
                .findFirst();
    }

    /** The value of a rule's {@code role}. */
    JsonNode toJson() {
        return switch (this) {
            case ANYONE -> JsonNodeFactory.instance.stringNode(ANY_CODE);
            case IDENTITY_OWNER -> JsonNodeFactory.instance.nullNode();
            default ->
                JsonNodeFactory.instance.stringNode(LedgerRole.valueOf(name()).code());
        };
    }

    /** Whether the signature of a registered DID with this role, or without one, counts. */
    boolean accepts(Optional<LedgerRole> role) {
        return this == ANYONE || name().equals(role.map(Enum::name).orElse(IDENTITY_OWNER.name()));
    }
}
