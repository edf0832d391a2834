package io.shuzheng.didcomm.envelope;

import java.util.Optional;

/** Whether the recipients learn the sender's key; the {@code alg} of an envelope. */
enum EnvelopeMode {
    AUTHCRYPT("Authcrypt"),
    ANONCRYPT("Anoncrypt");

    private final String alg;

    EnvelopeMode(String alg) {
        this.alg = alg;
    }

    String alg() {
        return alg;
    }

    static Optional<EnvelopeMode> ofAlg(String alg) {
        for (EnvelopeMode mode : values()) {
            if (mode.alg.equals(alg)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
