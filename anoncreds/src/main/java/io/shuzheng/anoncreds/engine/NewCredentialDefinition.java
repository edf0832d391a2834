package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.KeyCorrectnessProof;

/**
 * A new credential definition with what its issuer keeps.
 *
 * @param definition to be published
 * @param privateKey to be kept secret
 * @param keyCorrectnessProof to be put into every offer
 */
public record NewCredentialDefinition(
        CredentialDefinition definition,
        CredentialDefinitionPrivateKey privateKey,
        KeyCorrectnessProof keyCorrectnessProof) {}
