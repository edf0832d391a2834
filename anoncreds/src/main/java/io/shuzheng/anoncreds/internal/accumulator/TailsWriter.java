package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Iterator;

/** Writes tails files, under a passing name first, so that a file with its own name is complete. */
final class TailsWriter {

    private static final int PASSING_NAME_BYTES = 16;

    private final SecureRandom random;

    TailsWriter(SecureRandom random) {
        this.random = random;
    }

    /**
     * A written file.
     *
     * @param file where it is: its name is its hash
     * @param hash SHA-256 of its bytes in Base58
     */
    record TailsFile(Path file, String hash) {}

    /**
     * Writes a file.
     *
     * @param blocks the bytes of the tails in their order
     * @throws InternalFailureException if it cannot be written
     */
    TailsFile write(Path directory, Iterator<byte[]> blocks) {
        Path passing = directory.resolve(passingName());
        try {
            try {
                String hash = writeHashed(passing, blocks);
                Path file = directory.resolve(hash);
                Files.move(passing, file, StandardCopyOption.ATOMIC_MOVE);
                return new TailsFile(file, hash);
            } finally {
                Files.deleteIfExists(passing);
            }
        } catch (IOException e) {
            throw new InternalFailureException("a tails file cannot be written to " + directory, e);
        }
    }

    private String passingName() {
        byte[] name = new byte[PASSING_NAME_BYTES];
        random.nextBytes(name);
        return HexFormat.of().formatHex(name) + ".tmp";
    }

    private static String writeHashed(Path file, Iterator<byte[]> blocks) throws IOException {
        MessageDigest sha256 = sha256();
        try (OutputStream out =
                new DigestOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), sha256)) {
            out.write(TailsLayout.version());
            while (blocks.hasNext()) {
                out.write(blocks.next());
            }
        }
        return Base58.encode(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new InternalFailureException("this JVM lacks SHA-256", e);
        }
    }
}
