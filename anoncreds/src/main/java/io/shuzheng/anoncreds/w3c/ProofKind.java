package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.internal.msgpack.Shape;

/** The three proofs of the cryptosuite {@code anoncreds-2023}. */
enum ProofKind {
    /** An issuer's signature on a credential. */
    CREDENTIAL_SIGNATURE(1, "assertionMethod"),
    /** A holder's proof about one credential of a presentation. */
    CREDENTIAL_PRESENTATION(2, "assertionMethod"),
    /** What binds the proofs of a presentation to each other and to the request. */
    PRESENTATION(3, "authentication");

    private final int tag;
    private final String purpose;

    ProofKind(int tag, String purpose) {
        this.tag = tag;
        this.purpose = purpose;
    }

    /** The number that leads the proof value. */
    int tag() {
        return tag;
    }

    /** The {@code proofPurpose}. */
    String purpose() {
        return purpose;
    }

    Shape shape() {
        return switch (this) {
            case CREDENTIAL_SIGNATURE -> ProofShapes.CREDENTIAL_SIGNATURE;
            case CREDENTIAL_PRESENTATION -> ProofShapes.CREDENTIAL_PRESENTATION;
            case PRESENTATION -> ProofShapes.PRESENTATION;
        };
    }
}
