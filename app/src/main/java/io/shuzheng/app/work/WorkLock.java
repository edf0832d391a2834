package io.shuzheng.app.work;

import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The lock of a work directory: either one process has it alone, as a demo does, or any number share it, as actors in
 * processes of their own do. It ends with the process, however that ends.
 */
public final class WorkLock implements AutoCloseable {

    private static final String FILE = "work.lock";

    private final FileChannel channel;

    private WorkLock(FileChannel channel) {
        this.channel = channel;
    }

    static WorkLock alone(Path root) {
        return take(root, false);
    }

    static WorkLock shared(Path root) {
        return take(root, true);
    }

    /** @throws InternalFailureException if others have it, or the file cannot be written */
    private static WorkLock take(Path root, boolean shared) {
        try {
            FileChannel channel = FileChannel.open(
                    root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel, shared) == null) {
                channel.close();
                throw new InternalFailureException("the work directory " + root + " is in use by another run");
            }
            return new WorkLock(channel);
        } catch (IOException e) {
            throw new InternalFailureException("the work directory " + root + " cannot be locked", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new InternalFailureException("the work directory's lock cannot be released", e);
        }
    }
}
