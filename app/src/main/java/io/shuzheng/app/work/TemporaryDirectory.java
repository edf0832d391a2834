package io.shuzheng.app.work;

import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory for one run, which is removed at its end. */
public final class TemporaryDirectory implements AutoCloseable {

    private final Path path;

    private TemporaryDirectory(Path path) {
        this.path = path;
    }

    public static TemporaryDirectory create() {
        try {
            return new TemporaryDirectory(Files.createTempDirectory("shuzheng-"));
        } catch (IOException e) {
            throw new InternalFailureException("cannot make a temporary directory", e);
        }
    }

    public Path path() {
        return path;
    }

    /** Removes it with all that is in it; again, where it was interrupted or is gone, it does no harm. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Removal());
        } catch (NoSuchFileException e) {
            // removed already
        } catch (IOException e) {
            throw new InternalFailureException("cannot remove " + path, e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
