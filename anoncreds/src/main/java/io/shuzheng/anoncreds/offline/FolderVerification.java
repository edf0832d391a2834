package io.shuzheng.anoncreds.offline;

import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Verifies every sub-folder that holds {@value #REQUEST}, {@value #PRESENTATION} and {@value #OBJECTS}. */
public final class FolderVerification {

    public static final String REQUEST = "request.json";
    public static final String PRESENTATION = "presentation.json";
    public static final String OBJECTS = "objects.json";

    private final FileVerification files;

    public FolderVerification(FileVerification files) {
        this.files = files;
    }

    /**
     * The sub-folders that hold the three files, by name.
     *
     * @throws InvalidInputException if there is no such folder, or none of its sub-folders holds them
     */
    public static List<Path> subFolders(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(folder + ": there is no such folder");
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> complete =
                    children.filter(FolderVerification::isComplete).sorted().toList();
            if (complete.isEmpty()) {
                throw new InvalidInputException(
                        folder + ": no sub-folder holds " + REQUEST + ", " + PRESENTATION + " and " + OBJECTS);
            }
            return complete;
        } catch (IOException e) {
            throw new InvalidInputException(folder + ": the folder cannot be read", e);
        }
    }

    private static boolean isComplete(Path folder) {
        return Stream.of(REQUEST, PRESENTATION, OBJECTS).allMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    /** Verifies one sub-folder. Whatever is wrong with its files, it has an outcome. */
    public FolderOutcome verify(Path folder) {
        String name = folder.getFileName().toString();
        try {
            VerificationReport report = files.verify(
                    folder.resolve(REQUEST),
                    folder.resolve(PRESENTATION),
                    FileVerification.readObjects(folder.resolve(OBJECTS)));
            return FolderOutcome.of(name, report);
        } catch (InvalidInputException e) {
            return FolderOutcome.unjudged(name, FolderOutcome.MALFORMED_FILE, String.valueOf(e.getMessage()));
        } catch (InternalFailureException e) {
            return FolderOutcome.unjudged(name, FolderOutcome.ENGINE_FAILURE, String.valueOf(e.getMessage()));
        }
    }
}
