package io.shuzheng.ledger.embedded.internal.state;

import io.shuzheng.ledger.request.LedgerRole;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the ledger knows of a DID.
 *
 * @param did the DID
 * @param creator the DID that registered it; genesis has none
 * @param role its role, or nothing for an identity owner
 * @param verkey its key; without one it is in its creator's hands
 */
public record Nym(String did, Optional<String> creator, Optional<LedgerRole> role, Optional<String> verkey) {

    static Nym of(String did, JsonNode state) {
        return new Nym(
                did, text(state, "identifier"), text(state, "role").flatMap(LedgerRole::find), text(state, "verkey"));
    }

    /** The DID that may change it: itself if it has a key, else its creator. */
    public Optional<String> owner() {
        return verkey.isPresent() ? Optional.of(did) : creator;
    }

    private static Optional<String> text(JsonNode state, String name) {
        JsonNode node = state.path(name);
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
