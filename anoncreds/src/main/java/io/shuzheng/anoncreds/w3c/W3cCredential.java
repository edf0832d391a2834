package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.Identifiers;

/**
 * What a W3C credential holds.
 *
 * @param credential as AnonCreds engines take it
 * @param issuerId the issuer that it names: whether it is that of the credential definition, its receiver must check
 * @param options what it says beside
 */
public record W3cCredential(Credential credential, String issuerId, W3cOptions options) {

    public W3cCredential {
        Identifiers.requireIssuer(issuerId);
    }
}
