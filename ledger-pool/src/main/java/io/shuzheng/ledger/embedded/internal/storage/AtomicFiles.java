package io.shuzheng.ledger.embedded.internal.storage;

import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes small files so that after a crash each is there whole, or not at all. */
public final class AtomicFiles {

    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private AtomicFiles() {}

    /** Writes a file that everybody may read. */
    public static void write(Path file, String text) {
        write(file, text, new FileAttribute<?>[0]);
    }

    /** Writes a file that only its owner may read, where the file system knows owners. */
    static void writeSecret(Path file, String text) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
        write(file, text, posix ? owner : new FileAttribute<?>[0]);
    }

    private static void write(Path file, String text, FileAttribute<?>[] attributes) {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(temporary);
            try (FileChannel channel = FileChannel.open(temporary, NEW, attributes)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncDirectory(file);
        } catch (IOException e) {
            throw new InternalFailureException("the ledger cannot write " + file, e);
        }
    }

    /** Makes a rename durable; Windows does not let a directory be opened, and does not need it. */
    static void syncDirectory(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null
                || !directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
