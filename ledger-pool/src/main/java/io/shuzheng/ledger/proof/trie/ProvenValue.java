package io.shuzheng.ledger.proof.trie;

import java.util.Optional;

/** What a proof says of a key. */
public sealed interface ProvenValue {

    /**
     * The key has this value.
     *
     * @param value the value; not to be changed
     */
    record Present(byte[] value) implements ProvenValue {}

    /** The key is not in the state. */
    record Absent() implements ProvenValue {}

    /** The value, if the key has one; not to be changed. */
    default Optional<byte[]> toOptional() {
        return this instanceof Present present ? Optional.of(present.value()) : Optional.empty();
    }
}
