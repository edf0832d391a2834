package io.shuzheng.app.ledger;

import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.LedgerWriter;
import io.shuzheng.ledger.registry.IndyDidRegistrar;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DID to be put on a ledger.
 *
 * @param role what it may do; absent for an identity owner
 * @param alias a name for people
 */
public record DidRegistration(
        LedgerDid did, Ed25519PublicKey verkey, Optional<LedgerRole> role, Optional<String> alias) {

    private static final int LONGEST_ALIAS = 256;

    public DidRegistration {
        if (alias.filter(name -> name.length() > LONGEST_ALIAS).isPresent()) {
            throw new InvalidInputException("an alias has at most " + LONGEST_ALIAS + " characters");
        }
    }

    /** The DID that follows from the key of a seed, unless another one is given. */
    public static DidRegistration ofSeed(
            SecretBytes seed, Optional<String> did, Optional<LedgerRole> role, Optional<String> alias) {
        return ofVerkey(Ed25519PrivateKey.fromSeed(seed).publicKey(), did, role, alias);
    }

    /** The DID that follows from a key, unless another one is given. */
    public static DidRegistration ofVerkey(
            Ed25519PublicKey verkey, Optional<String> did, Optional<LedgerRole> role, Optional<String> alias) {
        LedgerDid named = did.map(LedgerDid::of).orElseGet(() -> LedgerDid.fromKey(verkey));
        return new DidRegistration(named, verkey, role, alias);
    }

    /**
     * A role as people write it, with what older tools of Indy call it; empty for none.
     *
     * @throws InvalidInputException if it is none
     */
    public static Optional<LedgerRole> role(String name) {
        return switch (name.strip().toUpperCase(Locale.ROOT).replace('-', '_')) {
            case "", "NONE" -> Optional.empty();
            case "ENDORSER", "TRUST_ANCHOR", "101" -> Optional.of(LedgerRole.ENDORSER);
            case "TRUSTEE", "0" -> Optional.of(LedgerRole.TRUSTEE);
            case "STEWARD", "2" -> Optional.of(LedgerRole.STEWARD);
            case "NETWORK_MONITOR", "201" -> Optional.of(LedgerRole.NETWORK_MONITOR);
            default ->
                throw new InvalidInputException(
                        "a role is endorser, steward, trustee, network-monitor or none, not \"" + name + "\"");
        };
    }

    /** Writes it, unless it is there already; fails as {@link IndyDidRegistrar}. */
    public void write(IndyPool pool, RequestIds ids, RequestSigner signer) {
        new IndyDidRegistrar(new LedgerReader(pool, ids), new LedgerWriter(pool, ids, signer))
                .register(did, verkey, role, alias);
    }

    /** What is public of it. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("did", did.value()).put("verkey", verkey.base58());
        role.ifPresent(given -> json.put("role", given.name()));
        return json;
    }
}
