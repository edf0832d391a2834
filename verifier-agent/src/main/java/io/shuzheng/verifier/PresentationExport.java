package io.shuzheng.verifier;

import io.shuzheng.anoncreds.offline.FolderVerification;
import io.shuzheng.anoncreds.offline.OfflineObjects;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A presentation with all that is needed to judge it again without a ledger, in the three files that {@link FolderVerification}
 * reads. The presentation holds what the prover revealed.
 *
 * @param request the request as it was sent
 * @param presentation the presentation as it came
 * @param objects the published objects that it was judged with
 */
public record PresentationExport(JsonNode request, JsonNode presentation, OfflineObjects objects) {

    public PresentationExport {
        request = request.deepCopy();
        presentation = presentation.deepCopy();
    }

    /** A copy. */
    @Override
    public JsonNode request() {
        return request.deepCopy();
    }

    /** A copy. */
    @Override
    public JsonNode presentation() {
        return presentation.deepCopy();
    }

    static PresentationExport of(VerifierExchange exchange) {
        Judgement judgement = exchange.judgement()
                .orElseThrow(() -> new InvalidInputException("no presentation was judged in this exchange"));
        return new PresentationExport(
                exchange.proof().requestObject().orElseThrow(),
                exchange.proof().presentationObject().orElseThrow(),
                judgement.objects());
    }

    /**
     * Writes the files into a new folder, which appears complete or not at all. Writing the same again changes nothing.
     *
     * @throws InvalidInputException if the folder is there and holds something else
     * @throws InternalFailureException if the files cannot be written
     */
    public void writeTo(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                create(target);
            } else if (!holdsThis(target)) {
                throw new InvalidInputException(folder + " holds something else already");
            }
        } catch (IOException e) {
            throw new InternalFailureException("the presentation cannot be written to " + folder, e);
        }
    }

    private void create(Path target) throws IOException {
        Path unfinished = Files.createTempDirectory(target.getParent(), ".unfinished-");
        try {
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                Path path = unfinished.resolve(file.getKey());
                Files.write(
                        path,
                        file.getValue(),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DSYNC);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            for (String name : files().keySet()) {
                Files.deleteIfExists(unfinished.resolve(name));
            }
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    private boolean holdsThis(Path target) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = target.resolve(file.getKey());
            if (!Files.isRegularFile(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                return false;
            }
        }
        return true;
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FolderVerification.REQUEST, bytes(request));
        files.put(FolderVerification.PRESENTATION, bytes(presentation));
        files.put(FolderVerification.OBJECTS, bytes(objects.toJson()));
        return files;
    }

    private static byte[] bytes(JsonNode json) {
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }
}
