package io.shuzheng.computation.contract;

import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Parties whose keys are valid until {@link #KEYS_END}. */
public final class TestParties {

    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    public static final Instant KEYS_END = Instant.parse("2027-11-23T08:00:00Z");

    private static final Map<String, SigningParty> ALL = Map.of(
            "bank", party("bank"),
            "logistics", party("logistics"),
            "centre", party("centre"),
            "regulator", party("regulator"),
            "stranger", party("stranger"));

    private TestParties() {}

    public static SigningParty bank() {
        return ALL.get("bank");
    }

    public static SigningParty logistics() {
        return ALL.get("logistics");
    }

    public static SigningParty centre() {
        return ALL.get("centre");
    }

    public static SigningParty regulator() {
        return ALL.get("regulator");
    }

    public static SigningParty stranger() {
        return ALL.get("stranger");
    }

    /** The bank's DID with the stranger's key: a forger. */
    public static SigningParty forgerOf(SigningParty party) {
        return new SigningParty(party.keyId(), stranger().key());
    }

    public static ActorKeys keys() {
        return (keyId, unixSeconds) -> ALL.values().stream()
                .filter(party -> party.keyId().equals(keyId) && unixSeconds < KEYS_END.getEpochSecond())
                .findFirst()
                .map(party -> party.key().publicKey())
                .or(Optional::empty);
    }

    public static ContractVerifier verifier() {
        return new ContractVerifier(keys(), () -> NOW);
    }

    private static SigningParty party(String name) {
        byte[] seed = Digests.sha256(name.getBytes(StandardCharsets.UTF_8));
        return new SigningParty(
                new KeyId(new PartyDid("did:sov:test:" + name), "key-1"),
                Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(seed)));
    }
}
