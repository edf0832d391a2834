package io.shuzheng.didcomm.envelope;

/**
 * The content key as encrypted for one recipient.
 *
 * @param kid the recipient's key as the envelope names it
 * @param encryptedKey the encrypted content key, base64url
 * @param sender the sender's key, encrypted for the recipient, base64url; empty if anonymous
 * @param iv the nonce of {@code encryptedKey}, base64url; empty if anonymous
 */
record Recipient(String kid, String encryptedKey, String sender, String iv) {}
