package io.shuzheng.evidence.log;

import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Map;
import java.util.Optional;

/**
 * Who a log is: its DID and the public keys that its tree heads are, or were, signed with. All that is needed to verify a
 * receipt offline.
 *
 * @param keys at least one; each id is one of {@code did}
 */
public record LogIdentity(PartyDid did, Map<KeyId, Ed25519PublicKey> keys) {

    public LogIdentity {
        keys = Map.copyOf(keys);
        if (keys.isEmpty() || !keys.keySet().stream().map(KeyId::did).allMatch(did::equals)) {
            throw new InvalidInputException("a log has at least one key, and each key's id is one of the log's DID");
        }
    }

    /** A log with one key. */
    public static LogIdentity of(KeyId id, Ed25519PublicKey key) {
        return new LogIdentity(id.did(), Map.of(id, key));
    }

    public Optional<Ed25519PublicKey> key(KeyId id) {
        return Optional.ofNullable(keys.get(id));
    }
}
