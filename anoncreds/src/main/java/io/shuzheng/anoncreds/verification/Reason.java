package io.shuzheng.anoncreds.verification;

/** Why a check has its verdict. */
public enum Reason {
    /** It holds. */
    SATISFIED,
    /** There is nothing to check. */
    NOT_APPLICABLE,
    /** An earlier check failed. */
    NOT_JUDGED,

    /** The text is no presentation at all. */
    MALFORMED_PRESENTATION,
    /** A requested referent has no answer. */
    REFERENT_MISSING,
    /** A requested referent has several answers. */
    REFERENT_DUPLICATE,
    /** An answer is to nothing that was requested. */
    REFERENT_NOT_REQUESTED,
    /** A single attribute is answered as a group, or the other way round, or with other names. */
    REFERENT_OF_WRONG_KIND,
    /** An attribute that must be revealed is not. */
    ATTRIBUTE_NOT_REVEALED,

    /** There are more or fewer sub-proofs than identifiers. */
    SUB_PROOF_COUNT,
    /** An answer names a sub-proof that is not there. */
    SUB_PROOF_MISSING,
    /** A sub-proof answers nothing. */
    SUB_PROOF_UNUSED,

    /** A schema, definition or registry is not published. */
    OBJECT_NOT_FOUND,
    /** A published object is malformed. */
    OBJECT_MALFORMED,
    /** The schema is not that of the credential definition. */
    SCHEMA_OF_OTHER_DEFINITION,
    /** The definition has keys for other attributes than those of its schema. */
    DEFINITION_OF_OTHER_ATTRIBUTES,
    /** The revocation registry is not one of the credential definition. */
    REGISTRY_OF_OTHER_DEFINITION,
    /** A revocation registry or proof is given for a definition that does not support revocation. */
    DEFINITION_NOT_REVOCABLE,

    /** A number is too large, too small, or not prime to the modulus. */
    NUMBER_OUT_OF_RANGE,
    /** A predicate proof has other numbers than those of the specification. */
    NUMBERS_INCOMPLETE,
    /** A point is not one of its group. */
    POINT_NOT_IN_GROUP,

    /** The proof hides other attributes than those that the credential has and does not reveal. */
    HIDDEN_ATTRIBUTES_DIFFER,
    /** Two credentials were made for different link secrets. */
    LINK_SECRETS_DIFFER,
    /** The hashed commitments are not those of the proof. */
    COMMITMENTS_DIFFER,

    /** The attribute is not revealed by the proof of the credential that is named. */
    NOT_REVEALED_IN_PROOF,
    /** The encoded value is not the one that is proved. */
    ENCODED_VALUE_DIFFERS,
    /** The raw value does not have the encoded value. */
    RAW_VALUE_DIFFERS,
    /** The credential has no such attribute. */
    ATTRIBUTE_UNKNOWN,

    /** The credential that is named carries no proof of this attribute, type and bound. */
    PREDICATE_NOT_PROVED,
    /** The predicate proof is about another number than the credential's attribute. */
    PREDICATE_OF_OTHER_ATTRIBUTE,
    /** The proof discloses or proves what nobody asked for. */
    NOT_REQUESTED,

    /** The credential is not one that the request allows. */
    RESTRICTION_NOT_MET,
    /** The restriction asks for a value that is not shown. */
    RESTRICTION_ON_HIDDEN_VALUE,
    /** A restricted attribute is self-attested. */
    SELF_ATTESTED_RESTRICTED,
    /** The verifier takes no self-attested values. */
    SELF_ATTESTED_REFUSED,

    /** No proof of non-revocation is given where one is asked for. */
    NON_REVOCATION_NOT_PROVED,
    /** A proof of non-revocation lacks its registry or timestamp. */
    NON_REVOCATION_UNDATED,
    /** The registry had no status list in force at that time. */
    STATUS_LIST_MISSING,
    /** A newer status list was in force than the one that the prover chose. */
    STATUS_LIST_TOO_OLD,
    /** The status list that the prover chose is later than the interval, or does not exist. */
    STATUS_LIST_NOT_IN_FORCE,
    /** The status list is not one of the registry. */
    STATUS_LIST_OF_OTHER_REGISTRY,

    /** The proof does not hold: it was changed, made for another request, or a credential in it is revoked. */
    PROOF_INVALID,
    /** The proof cannot be evaluated with the objects and numbers that it gives. */
    PROOF_NOT_EVALUABLE
}
