package io.shuzheng.voucher.evidence;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.did.DidResolver;
import io.shuzheng.didcomm.did.VerificationMethod;
import io.shuzheng.didcomm.did.VerificationRelationship;
import io.shuzheng.evidence.log.LogIdentity;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.StatementVerifier;
import io.shuzheng.primitives.Ed25519PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of actors, as their DID documents have them now: for did:key and did:peer at every time, for a ledger's DIDs
 * without their history. So a statement that was signed with a key that its actor has rotated since is reported as of an unknown
 * key: an honest actor is then doubted, but no forger believed.
 */
public final class DidActorKeys implements ActorKeys {

    private final DidResolver resolver;

    public DidActorKeys(DidResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public Optional<Ed25519PublicKey> keyAt(KeyId key, long unixSeconds) {
        return key(key);
    }

    /** Verifies statements with these keys. */
    StatementVerifier verifier() {
        return new StatementVerifier(this);
    }

    /** The log that a tree head says it is of, with the key that the ledger has for it; empty when there is no such key. */
    Optional<LogIdentity> log(SignedTreeHead head) {
        KeyId id = head.head().key();
        return key(id).map(key -> LogIdentity.of(id, key));
    }

    /**
     * A log, with all keys that its DID has now.
     *
     * @throws io.shuzheng.primitives.InvalidInputException when it has none
     */
    LogIdentity log(Did did) {
        Map<KeyId, Ed25519PublicKey> keys = new HashMap<>();
        for (VerificationMethod method : resolver.resolve(did).verificationMethods()) {
            KeyId id = KeyId.parse(method.id().toString());
            key(id).ifPresent(key -> keys.put(id, key));
        }
        return new LogIdentity(new PartyDid(did.toString()), keys);
    }

    private Optional<Ed25519PublicKey> key(KeyId id) {
        try {
            DidDocument document = resolver.resolve(Did.parse(id.did().value()));
            return Stream.of(VerificationRelationship.ASSERTION_METHOD, VerificationRelationship.AUTHENTICATION)
                    .flatMap(use -> document.verificationMethods(use).stream())
                    .filter(method -> method.id().toString().equals(id.value()))
                    .findFirst()
                    .flatMap(VerificationMethod::ed25519Key);
        } catch (DidResolutionException e) {
            return Optional.empty();
        }
    }
}
