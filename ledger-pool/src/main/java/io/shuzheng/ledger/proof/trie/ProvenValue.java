package io.shuzheng.ledger.proof.trie;

import java.util.Arrays;
import java.util.Optional;

/** What a proof says of a key. */
public sealed interface ProvenValue {

    /** The value, if the key has one. */
    Optional<byte[]> toOptional();

    /** The key has a value. */
    final class Present implements ProvenValue {

        private final byte[] value;

        Present(byte[] value) {
            this.value = value;
        }

        /** A copy of the value. */
        public byte[] value() {
            return value.clone();
        }

        @Override
        public Optional<byte[]> toOptional() {
            return Optional.of(value());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Present present && Arrays.equals(value, present.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return "Present[" + value.length + " bytes]";
        }
    }

    /** The key is not in the state. */
    record Absent() implements ProvenValue {

        @Override
        public Optional<byte[]> toOptional() {
            return Optional.empty();
        }
    }
}
