package io.shuzheng.agent.admin;

import io.shuzheng.agent.store.OwnerOnly;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;

/** The key that a client of an admin API shows. Only its digest is kept. */
public final class ApiKey {

    private static final int SHORTEST = 16;

    private final byte[] digest;

    private ApiKey(byte[] digest) {
        this.digest = digest;
    }

    /**
     * A key that the operator chose.
     *
     * @throws InvalidInputException if it is shorter than 16 characters
     */
    public static ApiKey of(String key) {
        if (key.length() < SHORTEST) {
            throw new InvalidInputException("an API key has at least " + SHORTEST + " characters");
        }
        return new ApiKey(digest(key));
    }

    /** The key in a file, which is made with a new random key, readable by its owner alone, where there is none. */
    public static ApiKey inFile(Path file, SecureRandom random) {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                byte[] bytes = new byte[32];
                random.nextBytes(bytes);
                OwnerOnly.createFile(file);
                Files.writeString(file, Base64Url.encode(bytes) + "\n");
            }
            return of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new InternalFailureException("the API key cannot be kept in " + file, e);
        }
    }

    /** Whether a client showed this key; takes the same time whether or not. */
    public boolean matches(String shown) {
        return MessageDigest.isEqual(digest, digest(shown));
    }

    private static byte[] digest(String key) {
        return Digests.sha256(key.getBytes(StandardCharsets.UTF_8));
    }
}
