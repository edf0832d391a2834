package io.shuzheng.ledger.embedded.internal.request;

import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A well-formed request: its envelope is checked, its operation and signatures are not yet.
 *
 * @param author the DID in whose name it is made
 * @param requestId the client's number for it, which routes the answer
 * @param type what is asked
 * @param operation the operation with its {@code type}; not to be changed
 * @param signatures the Base58 signatures by their signers' DIDs; empty if there are none
 * @param endorser the DID that endorses it
 * @param message the whole message; not to be changed
 */
public record ClientRequest(
        String author,
        long requestId,
        TransactionType type,
        Fields operation,
        SortedMap<String, String> signatures,
        Optional<String> endorser,
        ObjectNode message) {}
