package io.shuzheng.anoncreds.verification;

/** What is checked of a presentation, in the order of the report. */
public enum Check {
    /** Each referent of the request is answered exactly once, in the way in which it was asked for. */
    REFERENTS,
    /** Each answer names a sub-proof, and each sub-proof its published objects. */
    SUB_PROOFS,
    /** The published objects exist and belong together. */
    PUBLISHED_OBJECTS,
    /** Every number of the proof is of the size and in the range of the specification. */
    PROOF_NUMBERS,
    /** The proof covers exactly the attributes of each credential, revealed or hidden. */
    HIDDEN_ATTRIBUTES,
    /** All credentials were made for one link secret. */
    LINK_SECRET,
    /** What the challenge binds is what the proof contains. */
    COMMITMENTS,
    /** The encoded values that are shown are those that are proved, of the very credential that is named. */
    REVEALED_VALUES,
    /** The raw values that people read are those that were encoded. */
    ATTRIBUTE_ENCODING,
    /** Each requested predicate is proved, of the very attribute and credential. */
    PREDICATES,
    /** Nothing is disclosed or proved beyond what was asked for. */
    MINIMAL_DISCLOSURE,
    /** Each answer comes from a credential that the request allows. */
    RESTRICTIONS,
    /** Texts that no credential backs are given only where the request and the verifier allow it. */
    SELF_ATTESTATION,
    /** Each credential is proved unrevoked against the status list in force. */
    NON_REVOCATION,
    /** The zero-knowledge proof holds for the request's nonce. */
    CRYPTOGRAPHIC_PROOF
}
