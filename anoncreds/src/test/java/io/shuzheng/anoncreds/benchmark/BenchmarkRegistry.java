package io.shuzheng.anoncreds.benchmark;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.CredentialIssuance.RegistryPlace;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A small registry with its first status list, and what the holder of one index needs. */
record BenchmarkRegistry(NewRevocationRegistry made, RevocationStatusList statusList, CredentialRevocationState state) {

    static final long TIMESTAMP = 1_790_000_000L;

    private static final String ID = "did:web:benchmark/registry";
    private static final int SIZE = 64;
    private static final int INDEX = 1;

    static BenchmarkRegistry create(AnonCredsEngine engine, String definitionId, CredentialDefinition definition) {
        Path directory = temporaryDirectory();
        NewRevocationRegistry made =
                engine.createRevocationRegistry(definitionId, definition, "benchmark", SIZE, directory);
        RevocationStatusList list =
                engine.createStatusList(ID, definition, made.definition(), made.privateKey(), TIMESTAMP);
        CredentialRevocationState state =
                engine.createRevocationState(made.definition(), list, INDEX, made.tailsFile());
        made.tailsFile().toFile().deleteOnExit();
        return new BenchmarkRegistry(made, list, state);
    }

    /** Gone with the JVM. */
    static Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("anoncreds-benchmark");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RevocationRegistryDefinition definition() {
        return made.definition();
    }

    Map<String, RevocationRegistryDefinition> definitions() {
        return Map.of(ID, made.definition());
    }

    RegistryPlace place() {
        return new RegistryPlace(made.definition(), made.privateKey(), statusList, INDEX);
    }
}
