package io.shuzheng.app.work;

import io.shuzheng.agent.store.OwnerOnly;
import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A small text file for its owner only, which is there complete or not at all. */
final class KeptFile {

    private final Path path;

    KeptFile(Path path) {
        this.path = path;
    }

    /** The text without white space around it; empty if there is no file. */
    Optional<String> read() {
        try {
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new InternalFailureException("cannot read " + path, e);
        }
    }

    void write(String text) {
        Path unfinished = path.resolveSibling("." + path.getFileName() + ".unfinished");
        try {
            OwnerOnly.createFile(unfinished);
            Files.writeString(unfinished, text + "\n", StandardCharsets.UTF_8);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InternalFailureException("cannot write " + path, e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
