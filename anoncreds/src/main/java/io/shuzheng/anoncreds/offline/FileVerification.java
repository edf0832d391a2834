package io.shuzheng.anoncreds.offline;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.verification.PresentationVerifier;
import io.shuzheng.anoncreds.verification.VerificationReport;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.time.Clock;

/** Verifies presentations in files. */
public final class FileVerification {

    private final AnonCredsEngine engine;
    private final Clock clock;

    /**
     * A verification.
     *
     * @param engine does the cryptography
     * @param clock what "now" is, for intervals without an end
     */
    public FileVerification(AnonCredsEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Judges the presentation in a file. One that is JSON, but malformed, is refused by the report.
     *
     * @param request a presentation request in JSON
     * @param presentation a presentation in JSON
     * @param registry where the published objects come from
     * @throws io.shuzheng.primitives.InvalidInputException if a file cannot be read or is not JSON, or the request is
     *     malformed
     * @throws io.shuzheng.primitives.InternalFailureException if the engine or the registry broke
     */
    public VerificationReport verify(Path request, Path presentation, AnonCredsRegistry registry) {
        PresentationRequest asked = new InputFile(request).read(PresentationRequest::parse);
        String shown = new InputFile(presentation).read(text -> Json.write(Json.parse(text)));
        return new PresentationVerifier(engine, registry, clock).verify(asked, shown);
    }

    /**
     * Reads published objects from a file.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the file cannot be read or is malformed
     */
    public static OfflineObjects readObjects(Path objects) {
        return new InputFile(objects).read(OfflineObjects::parse);
    }
}
