package io.shuzheng.computation.contract;

/** A contract that all of its parties have signed and that had not expired when {@link ContractVerifier} looked. */
public final class VerifiedContract {

    private final SignedContract signed;

    VerifiedContract(SignedContract signed) {
        this.signed = signed;
    }

    public ComputationContract contract() {
        return signed.contract();
    }

    /** With the signatures. */
    public SignedContract signed() {
        return signed;
    }

    @Override
    public String toString() {
        return "VerifiedContract[" + contract().id() + "]";
    }
}
