package io.shuzheng.ledger.registry;

import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidDocument;
import io.shuzheng.didcomm.did.DidResolutionException;
import io.shuzheng.didcomm.did.DidResolver;
import io.shuzheng.didcomm.did.DidUnavailableException;
import io.shuzheng.ledger.client.LedgerReader;
import io.shuzheng.ledger.client.NymRecord;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/**
 * Resolves did:sov, and did:indy of one network, from NYM and the attribute {@code endpoint}. Asks the ledger every time.
 *
 * <p>{@code did:sov} names no network: it is looked up on the one that this resolver knows.
 */
public final class IndyDidResolver implements DidResolver {

    private final LedgerReader reader;
    private final IndyDids dids;

    private IndyDidResolver(LedgerReader reader, IndyDids dids) {
        this.reader = reader;
        this.dids = dids;
    }

    /** A resolver of did:sov only. */
    public static IndyDidResolver of(LedgerReader reader) {
        return new IndyDidResolver(reader, new IndyDids(Optional.empty()));
    }

    /**
     * A resolver of did:sov and of did:indy in the network's namespace, for example {@code sovrin:staging}.
     *
     * @throws InvalidInputException if it is none
     */
    public static IndyDidResolver of(LedgerReader reader, String namespace) {
        return new IndyDidResolver(reader, new IndyDids(Optional.of(namespace)));
    }

    @Override
    public DidDocument resolve(Did did) {
        try {
            LedgerDid onLedger = dids.onLedger(did).orElseThrow(() -> DidResolutionException.unsupportedMethod(did));
            NymRecord nym = reader.nym(onLedger).orElseThrow(() -> DidResolutionException.notFound(did));
            Ed25519PublicKey key =
                    nym.verkey().orElseThrow(() -> DidResolutionException.invalidDocument(did, "it has no verkey"));
            return document(did, key, nym);
        } catch (DidResolutionException e) {
            throw e;
        } catch (InvalidInputException e) {
            throw DidResolutionException.invalidDocument(did, e);
        } catch (InternalFailureException e) {
            throw new DidUnavailableException(did, e);
        }
    }

    private DidDocument document(Did did, Ed25519PublicKey key, NymRecord nym) {
        if (did.method().equals(IndyDids.INDY) && nym.documentContent().isPresent()) {
            return IndyDidDocuments.indy(did, key, nym.documentContent().get());
        }
        Optional<DidEndpoint> endpoint =
                reader.attribute(nym.did(), DidEndpoint.ATTRIBUTE).flatMap(DidEndpoint::parse);
        return did.method().equals(IndyDids.INDY)
                ? IndyDidDocuments.indy(did, key, endpoint)
                : IndyDidDocuments.sov(did, key, endpoint);
    }
}
