package io.shuzheng.ledger.registry;

import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.ledger.client.MalformedReply;
import io.shuzheng.ledger.client.ReplyNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A revocation registry as the ledger has it.
 *
 * @param id its id
 * @param definition its definition in AnonCreds' form
 * @param issuedByDefault whether indexes are valid until they are revoked, which is all that AnonCreds knows; in registries
 *     of the other kind, an index is valid once the ledger lists it as issued
 */
record LedgerRegistry(RevocationRegistryId id, RevocationRegistryDefinition definition, boolean issuedByDefault) {

    private static final String BY_DEFAULT = "ISSUANCE_BY_DEFAULT";
    private static final String ON_DEMAND = "ISSUANCE_ON_DEMAND";

    static LedgerRegistry parse(RevocationRegistryId id, JsonNode data) {
        ReplyNode registry = ReplyNode.of(data, "revocation registry definition");
        if (!registry.string("id").equals(id.toString())) {
            throw new MalformedReply("another revocation registry than " + id);
        }
        String issuance = registry.object("value").string("issuanceType");
        if (!issuance.equals(BY_DEFAULT) && !issuance.equals(ON_DEMAND)) {
            throw new MalformedReply("issuanceType is neither of the two");
        }
        ObjectNode json = registry.json().deepCopy().put("issuerId", id.issuer().value());
        return new LedgerRegistry(id, RevocationRegistryDefinition.fromJson(json), issuance.equals(BY_DEFAULT));
    }

    /** What goes into the {@code value} of the ledger's definition. */
    static ObjectNode value(RevocationRegistryDefinition definition) {
        ObjectNode value = ((ObjectNode) definition.toJson().path("value")).deepCopy();
        return value.put("issuanceType", BY_DEFAULT);
    }

    /** The revoked indexes, of what the ledger lists as issued and as revoked since the registry's beginning. */
    Set<Integer> revoked(Set<Integer> issuedInLedger, Set<Integer> revokedInLedger) {
        if (issuedByDefault) {
            return revokedInLedger;
        }
        Set<Integer> all =
                IntStream.range(0, definition.maxCredentials()).boxed().collect(Collectors.toCollection(HashSet::new));
        all.removeAll(issuedInLedger);
        return all;
    }
}
