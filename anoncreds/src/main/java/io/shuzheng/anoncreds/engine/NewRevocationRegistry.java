package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import java.nio.file.Path;

/**
 * A new revocation registry with what its issuer keeps.
 *
 * @param definition to be published, its tails location changed to where the tails file is served
 * @param privateKey to be kept secret
 * @param tailsFile the tails file, named by its hash, to be served to holders
 */
public record NewRevocationRegistry(
        RevocationRegistryDefinition definition, RevocationRegistryPrivateKey privateKey, Path tailsFile) {}
