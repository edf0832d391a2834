package io.shuzheng.ledger.embedded.internal.proof;

import io.shuzheng.ledger.embedded.internal.ledger.TransactionLedger;
import io.shuzheng.ledger.proof.signature.BlsPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether clients find a signer's keys in the pool ledger. Read again whenever the pool ledger has grown. */
final class PublishedKeys {

    private final TransactionLedger pool;
    private final Map<String, String> expected;
    private long sizeRead = -1;
    private boolean complete;

    PublishedKeys(TransactionLedger pool, Map<String, BlsPublicKey> keys) {
        this.pool = pool;
        this.expected = keys.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().base58()));
    }

    /** Whether the newest key of each of the signer's nodes is the signer's. */
    boolean areComplete() {
        if (pool.size() != sizeRead) {
            sizeRead = pool.size();
            complete = !expected.isEmpty() && newestKeys().entrySet().containsAll(expected.entrySet());
        }
        return complete;
    }

    private Map<String, String> newestKeys() {
        Map<String, String> keys = new HashMap<>();
        for (long number = 1; number <= pool.size(); number++) {
            pool.find(number).ifPresent(transaction -> {
                JsonNode data = transaction.data().path("data");
                if (data.path("blskey").isString()) {
                    keys.put(
                            data.path("alias").asString(""), data.path("blskey").stringValue());
                }
            });
        }
        return keys;
    }
}
