package io.shuzheng.schemas;

/** What the raw value of a credential's attribute may be. */
public enum AttributeKind {
    /** Any text of 1 to 256 characters. */
    TEXT,
    /** A decimal integer of 32 bits with sign, on which predicates work. */
    INTEGER,
    /** A day as the integer yyyymmdd, on which predicates work. */
    DATE,
    /** A unified social credit code (统一社会信用代码) of 18 characters with its check character, GB 32100-2015. */
    USCC,
    /** A SHA-256 digest or salted commitment: 64 lower-case hexadecimal digits. */
    DIGEST
}
