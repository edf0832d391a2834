package io.shuzheng.evidence;

import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parties with reproducible keys: the seed is the SHA-256 of the name. */
public enum TestKeys {
    BUREAU,
    CENTRE,
    LOGISTICS,
    BANK,
    ENTERPRISE,
    REGULATOR,
    LOG;

    public Ed25519PrivateKey key() {
        return Ed25519PrivateKey.fromSeed(
                SecretBytes.copyOf(Digests.sha256(name().getBytes(StandardCharsets.US_ASCII))));
    }

    public KeyId id() {
        return KeyId.parse("did:example:" + name().toLowerCase(Locale.ROOT) + "#key-1");
    }

    /** The party of a key. */
    public static TestKeys of(KeyId id) {
        return Stream.of(values())
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Every party's key, valid at every time. */
    public static ActorKeys directory() {
        Map<KeyId, TestKeys> byId = Stream.of(values()).collect(Collectors.toMap(TestKeys::id, Function.identity()));
        return (key, time) ->
                Optional.ofNullable(byId.get(key)).map(party -> party.key().publicKey());
    }
}
