package io.shuzheng.anoncreds.internal.nativelib;

/** What a function of libanoncreds returns. */
enum NativeStatus {
    SUCCESS(false),
    INPUT(true),
    IO_ERROR(false),
    /** What the cryptographic layer answers to whatever is wrong with a proof, signature, predicate or number. */
    INVALID_STATE(true),
    UNEXPECTED(false),
    CREDENTIAL_REVOKED(true),
    INVALID_USER_REVOCATION_ID(true),
    PROOF_REJECTED(true),
    REVOCATION_REGISTRY_FULL(true);

    private final boolean inputToBlame;

    NativeStatus(boolean inputToBlame) {
        this.inputToBlame = inputToBlame;
    }

    /** Whether the call failed because its input is wrong, and not because the library broke. */
    boolean isInputToBlame() {
        return inputToBlame;
    }

    static NativeStatus of(long code) {
        return code < 0 || code >= values().length ? UNEXPECTED : values()[(int) code];
    }
}
