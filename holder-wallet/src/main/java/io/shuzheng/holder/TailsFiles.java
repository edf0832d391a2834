package io.shuzheng.holder;

import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.holder.CannotPresentException.Reason;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

/**
 * Tails files: downloaded once from where their registries say, checked by their hash, and kept under it. A file is in the
 * folder only when it is whole and right.
 */
final class TailsFiles {

    private static final int HASH_BYTES = 32;

    /** A version of two bytes, and a point of 128 bytes for each of 2 n + 1 exponents. */
    private static final int POINT_BYTES = 128;

    private final Path directory;
    private final HttpClient client;
    private final Duration timeout;

    TailsFiles(Path directory, HttpClient client, Duration timeout) {
        this.directory = directory;
        this.client = client;
        this.timeout = timeout;
    }

    /**
     * The tails file of a registry.
     *
     * @throws CannotPresentException if what is there is not the file of this hash, or the registry names no URL
     * @throws InternalFailureException if the file cannot be had now
     */
    Path get(RevocationRegistryDefinition registry) {
        Path file = directory.resolve(requireHash(registry.tailsHash()));
        if (!Files.exists(file)) {
            download(registry, file);
        }
        return file;
    }

    /** The hash comes from a ledger that anybody writes to, and becomes a file's name: it must be one. */
    private static String requireHash(String hash) {
        try {
            if (Base58.decode(hash, HASH_BYTES).length == HASH_BYTES) {
                return hash;
            }
        } catch (InvalidInputException e) {
            throw new CannotPresentException(Reason.NO_REVOCATION_STATE, e);
        }
        throw new CannotPresentException(Reason.NO_REVOCATION_STATE);
    }

    private void download(RevocationRegistryDefinition registry, Path file) {
        try {
            Files.createDirectories(directory);
            Path partial = Files.createTempFile(directory, "tails-", ".partial");
            try {
                String hash = fetch(location(registry), partial, mostBytes(registry));
                if (!hash.equals(registry.tailsHash())) {
                    throw new CannotPresentException(Reason.NO_REVOCATION_STATE);
                }
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new InternalFailureException("the tails file of " + registry.tag() + " cannot be fetched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("interrupted", e);
        }
    }

    private String fetch(URI location, Path target, long mostBytes) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(location).timeout(timeout).GET().build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        MessageDigest digest = sha256();
        try (InputStream body = response.body();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            if (response.statusCode() != 200) {
                throw new IOException(location.getAuthority() + " answered " + response.statusCode());
            }
            copy(body, out, mostBytes);
        }
        return Base58.encode(digest.digest());
    }

    private static void copy(InputStream from, OutputStream to, long mostBytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = mostBytes;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new CannotPresentException(Reason.NO_REVOCATION_STATE);
            }
            to.write(buffer, 0, read);
        }
    }

    private static long mostBytes(RevocationRegistryDefinition registry) {
        return 2L + POINT_BYTES * (2L * registry.maxCredentials() + 1);
    }

    private static URI location(RevocationRegistryDefinition registry) {
        try {
            URI location = URI.create(registry.tailsLocation());
            if ("http".equalsIgnoreCase(location.getScheme()) || "https".equalsIgnoreCase(location.getScheme())) {
                return location;
            }
        } catch (IllegalArgumentException e) {
            throw new CannotPresentException(Reason.NO_REVOCATION_STATE, e);
        }
        throw new CannotPresentException(Reason.NO_REVOCATION_STATE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new InternalFailureException("this JVM has no SHA-256", e);
        }
    }
}
