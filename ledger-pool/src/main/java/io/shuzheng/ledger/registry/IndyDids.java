package io.shuzheng.ledger.registry;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/**
 * The DIDs of one network's ledger: {@code did:sov:ID} and, if the network has a namespace, {@code did:indy:NAMESPACE:ID}.
 *
 * @see <a href="https://hyperledger.github.io/indy-did-method/">Indy DID method</a>
 */
final class IndyDids {

    static final String SOV = "sov";
    static final String INDY = "indy";

    private final Optional<String> namespace;

    IndyDids(Optional<String> namespace) {
        namespace
                .filter(name -> !name.matches("[a-z][_a-z0-9-]*(:[a-z][_a-z0-9-]*)?"))
                .ifPresent(name -> {
                    throw new InvalidInputException("not a namespace of did:indy: " + name);
                });
        this.namespace = namespace;
    }

    /** The DID on the ledger; absent if it is of another method or another network. */
    Optional<LedgerDid> onLedger(Did did) {
        String id = did.methodSpecificId();
        if (did.method().equals(SOV)) {
            return Optional.of(LedgerDid.of(id));
        }
        int colon = id.lastIndexOf(':');
        boolean ours = did.method().equals(INDY)
                && colon >= 0
                && namespace.filter(id.substring(0, colon)::equals).isPresent();
        return ours ? Optional.of(LedgerDid.of(id.substring(colon + 1))) : Optional.empty();
    }

    /** The DID with its method: did:indy if the network has a namespace, otherwise did:sov. */
    Did qualified(LedgerDid did) {
        return namespace.map(name -> new Did(INDY, name + ":" + did)).orElseGet(() -> new Did(SOV, did.value()));
    }
}
