package io.shuzheng.ledger.registry;

import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.MalformedReply;
import io.shuzheng.ledger.client.ReadReply;
import io.shuzheng.ledger.client.ReplyNode;
import io.shuzheng.ledger.request.RevocationOperations;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Rebuilds revocation status lists from what the ledger says changed since a registry's beginning.
 *
 * <p>The accumulator that comes with the changes is compared with the one that the ledger names for the same time: both
 * answers come with proofs of their own, and the lists of indexes without any.
 */
final class StatusLists {

    /** How often both are asked again: an entry may be written in between. */
    private static final int ATTEMPTS = 3;

    private final LedgerReader reader;

    StatusLists(LedgerReader reader) {
        this.reader = reader;
    }

    /** The newest list at or before a time; absent if there was none yet. */
    Optional<RevocationStatusList> at(LedgerRegistry registry, long timestamp) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<RevocationStatusList> list = rebuild(registry, timestamp);
            if (list.map(found -> found.accumulator().text()).equals(accumulator(registry, timestamp))) {
                return list;
            }
        }
        throw new MalformedReply("two accumulators of " + registry.id() + " for one time");
    }

    private Optional<RevocationStatusList> rebuild(LedgerRegistry registry, long timestamp) {
        return reader.read(RevocationOperations.getRegistryDelta(
                        registry.id().toString(), OptionalLong.empty(), timestamp))
                .data()
                .map(data -> parse(registry, ReplyNode.of(data, "revocation registry delta")));
    }

    private Optional<String> accumulator(LedgerRegistry registry, long timestamp) {
        ReadReply reply =
                reader.read(RevocationOperations.getRegistry(registry.id().toString(), timestamp));
        return reply.data()
                .map(data -> ReplyNode.of(data, "revocation registry")
                        .object("value")
                        .string("accum"));
    }

    private static RevocationStatusList parse(LedgerRegistry registry, ReplyNode data) {
        if (!data.string("revocRegDefId").equals(registry.id().toString())) {
            throw new MalformedReply("another revocation registry than " + registry.id());
        }
        ReplyNode value = data.object("value");
        ReplyNode last = value.object("accum_to");
        return RevocationStatusList.of(
                registry.id().toString(),
                registry.id().issuer().value(),
                registry.revoked(indexes(value, "issued"), indexes(value, "revoked")),
                registry.definition().maxCredentials(),
                new PointG2(last.object("value").string("accum")),
                last.number("txnTime"));
    }

    private static Set<Integer> indexes(ReplyNode value, String name) {
        Set<Integer> indexes = new HashSet<>();
        for (JsonNode index : value.json().path(name)) {
            if (!index.isInt()) {
                throw new MalformedReply(name + " holds what is no index");
            }
            indexes.add(index.intValue());
        }
        return indexes;
    }
}
