package io.shuzheng.anoncreds.offline;

import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A JSON file that somebody hands in. Every error names the file. */
final class InputFile {

    /** The largest file read: a status list of a million credentials and some. */
    static final long MAX_BYTES = 16L << 20;

    private final Path path;

    InputFile(Path path) {
        this.path = path;
    }

    /** The file's content as what {@code parser} makes of it. */
    <T> T read(Function<String, T> parser) {
        try {
            return parser.apply(text());
        } catch (InvalidInputException e) {
            throw new InvalidInputException(path + ": " + e.getMessage(), e);
        }
    }

    private String text() {
        try {
            if (!Files.isRegularFile(path)) {
                throw new InvalidInputException("there is no such file");
            }
            if (Files.size(path) > MAX_BYTES) {
                throw new InvalidInputException("the file is larger than " + MAX_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException("the file is not UTF-8 text", e);
        } catch (IOException e) {
            throw new InvalidInputException("the file cannot be read", e);
        }
    }
}
