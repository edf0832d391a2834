package io.shuzheng.ledger.embedded.internal.ledger;

/**
 * The text of an attribute, of which the transaction itself holds the hash only.
 *
 * @param hash SHA-256 of the text, lower-case hexadecimal
 * @param text the attribute: JSON, or what its owner encrypted
 */
public record AttributeValue(String hash, String text) {}
