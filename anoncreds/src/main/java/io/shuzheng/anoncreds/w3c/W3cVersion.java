package io.shuzheng.anoncreds.w3c;

/** A version of the W3C Verifiable Credentials Data Model. */
public enum W3cVersion {
    /** <a href="https://www.w3.org/TR/vc-data-model-1.1/">Verifiable Credentials Data Model v1.1</a>. */
    V1_1,
    /** <a href="https://www.w3.org/TR/vc-data-model-2.0/">Verifiable Credentials Data Model v2.0</a>. */
    V2_0
}
