package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.Memory;
import com.sun.jna.ptr.ByteByReference;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofInputs.IntervalOverride;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.ProofVerdict.Cause;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.ListByValue;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;

/** Verifies the proofs of presentations. */
final class NativeVerifier {

    /** {@code FfiNonrevokedIntervalOverride}: pointer and two timestamps of 32 bits. */
    private static final int OVERRIDE_SIZE = 16;

    private final LibAnonCreds library;

    NativeVerifier(LibAnonCreds library) {
        this.library = library;
    }

    /** The library refuses in two ways: it returns false, or an error for which it blames its input. */
    ProofVerdict verify(ProofInputs inputs) {
        try (NativeSession session = new NativeSession(library)) {
            PublishedObjects published = new PublishedObjects(library, session);
            ByteByReference result = new ByteByReference();
            long code = library.verifyPresentation(
                    published.presentation(inputs.presentation()),
                    published.request(inputs.request()),
                    published.schemas(inputs.schemas()),
                    session.strings(inputs.schemas().keySet()),
                    published.credentialDefinitions(inputs.credentialDefinitions()),
                    session.strings(inputs.credentialDefinitions().keySet()),
                    published.registries(inputs.revocationRegistries()),
                    session.strings(inputs.revocationRegistries().keySet()),
                    published.statusLists(inputs.statusLists()),
                    overrides(session, inputs.intervalOverrides()),
                    result);
            NativeStatus status = NativeStatus.of(code);
            if (status.isInputToBlame()) {
                return new ProofVerdict.Invalid(Cause.NOT_EVALUABLE, "libanoncreds takes it as " + status);
            }
            NativeErrors.check(library, "verify the presentation", code);
            return result.getValue() == 0
                    ? new ProofVerdict.Invalid(Cause.CHALLENGE_DIFFERS, "the challenge is another")
                    : new ProofVerdict.Valid();
        }
    }

    private static ListByValue overrides(NativeSession session, List<IntervalOverride> overrides) {
        Memory memory = session.allocate(overrides.size(), OVERRIDE_SIZE);
        for (int i = 0; i < overrides.size(); i++) {
            long at = (long) i * OVERRIDE_SIZE;
            memory.setPointer(at, session.string(overrides.get(i).registryId()));
            memory.setInt(at + 8, timestamp(overrides.get(i).requestedFrom()));
            memory.setInt(at + 12, timestamp(overrides.get(i).acceptedTimestamp()));
        }
        return session.list(overrides.size(), memory);
    }

    private static int timestamp(long unixSeconds) {
        if (unixSeconds < 0 || unixSeconds > Integer.MAX_VALUE) {
            throw new InvalidInputException("the native engine takes timestamps of 31 bits only");
        }
        return (int) unixSeconds;
    }
}
