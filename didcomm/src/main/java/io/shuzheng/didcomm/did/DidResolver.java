package io.shuzheng.didcomm.did;

/**
 * Finds a DID's document: the port that ledgers and other registries implement.
 *
 * <p>Implementations are safe for use by several threads. The document's id is the DID that was asked for.
 */
@FunctionalInterface
public interface DidResolver {

    /**
     * The document of a DID.
     *
     * @throws DidResolutionException if the method is not supported, the DID is not found or its document is invalid
     * @throws DidUnavailableException if the registry cannot be reached now; the same call may succeed later
     */
    DidDocument resolve(Did did);
}
