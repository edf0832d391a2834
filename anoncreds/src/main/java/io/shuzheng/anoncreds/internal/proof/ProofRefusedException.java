package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.primitives.InvalidInputException;

/** A proof that cannot hold, found before or beside its challenge. */
public final class ProofRefusedException extends InvalidInputException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    ProofRefusedException(Refusal refusal, String detail) {
        super(refusal.explanation() + detail);
        this.refusal = refusal;
    }

    /** The reason. */
    public Refusal refusal() {
        return refusal;
    }
}
