package io.shuzheng.app.failures;

import io.shuzheng.app.OwnProgram;
import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.primitives.InternalFailureException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One actor as a process, which can be killed and started again; each start writes to a file of its own. */
final class ActorOfItsOwn implements AutoCloseable {

    private final WorkDirectory work;
    private final List<String> arguments;
    private final List<Path> outputs = new ArrayList<>();
    private Optional<Process> process = Optional.empty();

    /** @param arguments the actor's name, and its options without {@code --work} */
    ActorOfItsOwn(WorkDirectory work, List<String> arguments) {
        this.work = work;
        this.arguments = List.copyOf(arguments);
    }

    /** Starts it as {@code ./shuzheng actor} does. */
    synchronized void start() {
        Path output = work.root().resolve(arguments.get(0) + "-" + outputs.size() + ".out");
        outputs.add(output);
        List<String> command = new ArrayList<>(List.of("actor"));
        command.addAll(arguments);
        command.addAll(List.of("--work", work.root().toString()));
        File errors = work.root().resolve(output.getFileName() + ".err").toFile();
        try {
            process = Optional.of(new ProcessBuilder(OwnProgram.command(command))
                    .redirectOutput(output.toFile())
                    .redirectError(errors)
                    .start());
        } catch (IOException e) {
            throw new InternalFailureException("an actor could not be started", e);
        }
    }

    /** Kills it (SIGKILL where there is one), at whatever it is doing. */
    synchronized void kill() {
        process.ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
        process = Optional.empty();
    }

    /**
     * Whether it serves, since its last start.
     *
     * @throws InternalFailureException if it has ended by itself
     */
    synchronized boolean isReady() {
        if (process.filter(Process::isAlive).isEmpty()) {
            throw new InternalFailureException("the " + arguments.get(0) + " has ended by itself");
        }
        return lines(outputs.get(outputs.size() - 1)).contains("ready");
    }

    /** The rest of each line that it has printed, in all its lives, with this first word. */
    synchronized List<String> said(String word) {
        return outputs.stream()
                .flatMap(output -> lines(output).stream())
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
