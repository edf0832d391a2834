package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/** Resolves did:peer:2, and did:peer:4 in both forms. */
public final class PeerDidResolver implements DidResolver {

    /** The DID method's name. */
    public static final String METHOD = "peer";

    private final LongForms longForms;

    /** Where the long forms are kept that peers have sent: nothing else can resolve a short form. */
    @FunctionalInterface
    public interface LongForms {

        /** Knows none. */
        LongForms NONE = shortForm -> Optional.empty();

        /** The long form of a did:peer:4's short form, if it has been seen. */
        Optional<Did> find(Did shortForm);
    }

    /** A resolver that knows the long forms seen so far. */
    public PeerDidResolver(LongForms longForms) {
        this.longForms = longForms;
    }

    @Override
    public DidDocument resolve(Did did) {
        try {
            if (PeerDid2.is(did)) {
                return PeerDid2.resolve(did);
            }
            if (PeerDid4.isLong(did)) {
                return PeerDid4.resolveLong(did);
            }
        } catch (InvalidInputException e) {
            throw DidResolutionException.invalidDocument(did, e);
        }
        if (PeerDid4.isShort(did)) {
            return resolveShort(did);
        }
        throw DidResolutionException.unsupportedMethod(did);
    }

    private DidDocument resolveShort(Did did) {
        Did longForm = longForms.find(did).orElseThrow(() -> DidResolutionException.notFound(did));
        try {
            DidDocument document = PeerDid4.resolveShort(longForm);
            if (!document.id().equals(did)) {
                throw new InvalidInputException("the long form that is kept is of another DID");
            }
            return document;
        } catch (InvalidInputException e) {
            throw DidResolutionException.invalidDocument(did, e);
        }
    }
}
