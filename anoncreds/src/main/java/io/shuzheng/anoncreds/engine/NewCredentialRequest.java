package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.CredentialRequestMetadata;

/**
 * A new credential request with what the holder keeps until the credential comes.
 *
 * @param request to be sent to the issuer
 * @param metadata to be kept secret
 */
public record NewCredentialRequest(CredentialRequest request, CredentialRequestMetadata metadata) {}
