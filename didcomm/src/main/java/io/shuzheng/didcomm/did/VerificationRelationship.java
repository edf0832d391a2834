package io.shuzheng.didcomm.did;

/**
 * What a key of a DID document may be used for.
 *
 * @see <a href="https://www.w3.org/TR/did-core/#verification-relationships">DID Core 1.0, section 5.3</a>
 */
public enum VerificationRelationship {
    AUTHENTICATION("authentication"),
    ASSERTION_METHOD("assertionMethod"),
    KEY_AGREEMENT("keyAgreement"),
    CAPABILITY_INVOCATION("capabilityInvocation"),
    CAPABILITY_DELEGATION("capabilityDelegation");

    private final String member;

    VerificationRelationship(String member) {
        this.member = member;
    }

    /** The name of the document's member. */
    public String member() {
        return member;
    }
}
