package io.shuzheng.app.ledger;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** A key's seed as people of Indy write it: 32 characters, of one byte each, or Base64 of 32 bytes. */
public final class Seed {

    private static final int BYTES = 32;
    private static final int LONGEST = 128;

    private Seed() {}

    /**
     * Reads a seed.
     *
     * @param what names it to whoever gave it
     * @throws InvalidInputException if it has another length; the text is in no message
     */
    public static SecretBytes parse(String what, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] seed = bytes.length == BYTES ? bytes : base64(text);
        if (seed.length != BYTES) {
            throw new InvalidInputException(
                    what + " has " + BYTES + " bytes as UTF-8, or is Base64 of " + BYTES + ", not " + bytes.length);
        }
        return SecretBytes.copyOf(seed);
    }

    /**
     * The seed of an option, or of the file that another option of the same name and {@code -file} has.
     *
     * @throws InvalidInputException if there are both, the file cannot be read, or as {@link #parse}
     */
    public static Optional<SecretBytes> of(String option, Optional<String> text, Optional<Path> file) {
        if (text.isPresent() && file.isPresent()) {
            throw new InvalidInputException(option + " and " + option + "-file exclude each other");
        }
        return file.map(Seed::read).or(() -> text.map(seed -> parse(option, seed)));
    }

    /** From a file, where other users of the machine do not see it; a line's end is no part of it. */
    private static SecretBytes read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new InvalidInputException(file + " is too long for a seed");
            }
            return parse("the seed in " + file, Files.readString(file).strip());
        } catch (IOException e) {
            throw new InvalidInputException("cannot read a seed from " + file, e);
        }
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
