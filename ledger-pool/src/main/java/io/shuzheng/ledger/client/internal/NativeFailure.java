package io.shuzheng.ledger.client.internal;

import java.util.Arrays;
import java.util.Optional;

/** libindy_vdr returned an error. */
final class NativeFailure extends RuntimeException {

    /** The library's error codes. */
    enum Code {
        CONFIGURATION(1),
        CONNECTION(2),
        FILE_SYSTEM(3),
        INPUT(4),
        RESOURCE(5),
        UNAVAILABLE(6),
        UNEXPECTED(7),
        INCOMPATIBLE(8),
        RESOLVER(9),
        NO_CONSENSUS(30),
        REQUEST_FAILED(31),
        TIMEOUT(32);

        private final long number;

        Code(long number) {
            this.number = number;
        }

        static Code of(long number) {
            return Arrays.stream(values())
                    .filter(code -> code.number == number)
                    .findFirst()
                    .orElse(UNEXPECTED);
        }
    }

    private final Code code;
    private final Optional<String> nodeMessage;

    NativeFailure(Code code, String message, Optional<String> nodeMessage) {
        super("indy-vdr: " + code + (message.isEmpty() ? "" : ": " + message));
        this.code = code;
        this.nodeMessage = nodeMessage;
    }

    Code code() {
        return code;
    }

    /** The REJECT or REQNACK of a node. It may be another call's: see {@link IndyVdr}. */
    Optional<String> nodeMessage() {
        return nodeMessage;
    }
}
