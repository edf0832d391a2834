package io.shuzheng.didcomm.did;

/** Why a DID has no document here: what {@link DidResolutionException} and {@link DidUnavailableException} share. */
public sealed interface DidResolutionFailure permits DidResolutionException, DidUnavailableException {

    /** The closed set of reasons. */
    enum Reason {
        /** No resolver here knows this DID method, or this form of it. */
        UNSUPPORTED_METHOD,
        /** The method is known, and its registry has no such DID. */
        NOT_FOUND,
        /** The DID, or the document found for it, is not what its method requires. */
        INVALID_DOCUMENT,
        /** The registry cannot be reached now. */
        UNAVAILABLE
    }

    Reason reason();

    /** The DID that was asked for. */
    Did did();
}
