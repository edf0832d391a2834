package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.InternalFailureException;

/** The DID's registry cannot be reached now; resolving it may succeed later. */
public final class DidUnavailableException extends InternalFailureException implements DidResolutionFailure {

    private final transient Did did;

    public DidUnavailableException(Did did, Throwable cause) {
        super("registry of DID is unavailable: " + Abbreviation.of(did), cause);
        this.did = did;
    }

    @Override
    public Reason reason() {
        return Reason.UNAVAILABLE;
    }

    @Override
    public Did did() {
        return did;
    }
}
