package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.ptr.LongByReference;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.anoncreds.engine.RevocationIndexes;
import io.shuzheng.anoncreds.engine.StatusListUpdate;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Revocation registries, their states, and the holder's witnesses. */
final class NativeRevocation {

    /** A tails file is two bytes of version and then its tails: points of G2, two for each index and one more. */
    private static final int TAILS_PREFIX = 2;

    private static final int TAIL_SIZE = 128;

    private final LibAnonCreds library;

    NativeRevocation(LibAnonCreds library) {
        this.library = library;
    }

    NewRevocationRegistry createRegistry(
            String credentialDefinitionId,
            CredentialDefinition definition,
            String tag,
            int maxCredentials,
            Path tailsDirectory) {
        RevocationRegistryDefinition.requireSize(maxCredentials);
        if (!definition.isRevocable()) {
            throw new InvalidInputException("the credential definition does not support revocation");
        }
        if (!Files.isDirectory(tailsDirectory)) {
            throw new InvalidInputException("the tails directory " + tailsDirectory + " does not exist");
        }
        try (NativeSession session = new NativeSession(library)) {
            LongByReference registry = new LongByReference();
            LongByReference privateKey = new LongByReference();
            session.check(
                    "create a revocation registry",
                    library.createRevocationRegistryDef(
                            loadDefinition(session, definition),
                            session.string(credentialDefinitionId),
                            session.string(definition.issuerId()),
                            session.string(tag),
                            session.string(RevocationRegistryDefinition.REGISTRY_TYPE),
                            maxCredentials,
                            session.string(tailsDirectory.toAbsolutePath().toString()),
                            registry,
                            privateKey));
            long registryHandle = session.own(registry);
            long privateKeyHandle = session.own(privateKey);
            RevocationRegistryDefinition created = RevocationRegistryDefinition.fromJson(session.json(registryHandle));
            return new NewRevocationRegistry(
                    created,
                    RevocationRegistryPrivateKey.fromJson(session.json(privateKeyHandle)),
                    Path.of(created.tailsLocation()));
        }
    }

    RevocationStatusList createStatusList(
            String registryId,
            CredentialDefinition definition,
            RevocationRegistryDefinition registry,
            RevocationRegistryPrivateKey privateKey,
            long timestamp) {
        if (timestamp <= 0) {
            throw new InvalidInputException("the timestamp of a revocation status list must be above 0");
        }
        try (NativeSession session = new NativeSession(library)) {
            LongByReference list = new LongByReference();
            session.check(
                    "create a revocation status list",
                    library.createRevocationStatusList(
                            loadDefinition(session, definition),
                            session.string(registryId),
                            loadRegistry(session, registry),
                            loadPrivateKey(session, privateKey),
                            session.string(registry.issuerId()),
                            (byte) 1,
                            timestamp,
                            list));
            return RevocationStatusList.fromJson(session.json(session.own(list)));
        }
    }

    RevocationStatusList updateStatusList(StatusListUpdate update) {
        try (NativeSession session = new NativeSession(library)) {
            LongByReference list = new LongByReference();
            session.check(
                    "update a revocation status list",
                    library.updateRevocationStatusList(
                            loadDefinition(session, update.definition()),
                            loadRegistry(session, update.registry()),
                            loadPrivateKey(session, update.privateKey()),
                            loadList(session, update.current()),
                            session.integers(List.copyOf(update.issued())),
                            session.integers(List.copyOf(update.revoked())),
                            update.timestamp(),
                            list));
            return RevocationStatusList.fromJson(session.json(session.own(list)));
        }
    }

    /** Makes a witness, or brings an older one up to date. */
    CredentialRevocationState revocationState(
            RevocationRegistryDefinition registry,
            RevocationStatusList list,
            int index,
            Path tailsFile,
            Optional<DatedState> older) {
        RevocationIndexes.require(registry, index);
        requireSize(registry, list);
        older.ifPresent(state -> requireSize(registry, state.list()));
        requireTails(registry, tailsFile);
        try (NativeSession session = new NativeSession(library)) {
            LongByReference state = new LongByReference();
            session.check(
                    "make a revocation state",
                    library.createOrUpdateRevocationState(
                            loadRegistry(session, registry),
                            loadList(session, list),
                            index,
                            session.string(tailsFile.toAbsolutePath().toString()),
                            older.map(each -> session.load(
                                            "revocation state",
                                            library::revocationStateFromJson,
                                            each.state().toJson()))
                                    .orElse(0L),
                            older.map(each -> loadList(session, each.list())).orElse(0L),
                            state));
            return CredentialRevocationState.fromJson(session.json(session.own(state)));
        }
    }

    /** A witness with the list that it belongs to. */
    record DatedState(CredentialRevocationState state, RevocationStatusList list) {
        DatedState {
            if (state.timestamp() != list.timestamp() || !state.accumulator().equals(list.accumulator())) {
                throw new InvalidInputException("the revocation state is not that of the older status list");
            }
        }
    }

    private static void requireSize(RevocationRegistryDefinition registry, RevocationStatusList list) {
        if (list.size() != registry.maxCredentials()) {
            throw new InvalidInputException("the status list is not of the size of its registry");
        }
    }

    private static void requireTails(RevocationRegistryDefinition registry, Path file) {
        long expected = TAILS_PREFIX + TAIL_SIZE * (2L * registry.maxCredentials() + 1);
        try {
            if (Files.size(file) != expected) {
                throw new InvalidInputException("the tails file " + file + " must have " + expected + " bytes");
            }
        } catch (IOException e) {
            throw new InvalidInputException("the tails file " + file + " cannot be read", e);
        }
    }

    private long loadDefinition(NativeSession session, CredentialDefinition definition) {
        return session.load("credential definition", library::credentialDefinitionFromJson, definition.toJson());
    }

    private long loadRegistry(NativeSession session, RevocationRegistryDefinition registry) {
        return session.load(
                "revocation registry definition", library::revocationRegistryDefinitionFromJson, registry.toJson());
    }

    private long loadPrivateKey(NativeSession session, RevocationRegistryPrivateKey privateKey) {
        return session.load(
                "revocation registry private key",
                library::revocationRegistryDefinitionPrivateFromJson,
                privateKey.toJson());
    }

    private long loadList(NativeSession session, RevocationStatusList list) {
        return session.load("revocation status list", library::revocationStatusListFromJson, list.toJson());
    }
}
