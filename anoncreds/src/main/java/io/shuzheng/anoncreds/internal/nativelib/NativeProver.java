package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.Memory;
import com.sun.jna.ptr.LongByReference;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.PresentationInputs.CredentialUse;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.ListByValue;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes presentations. */
final class NativeProver {

    /** {@code FfiCredentialEntry}: handle, timestamp (32 bits and padding), handle. */
    private static final int ENTRY_SIZE = 24;

    /** {@code FfiCredentialProve}: index, pointer, two flags of a byte and padding. */
    private static final int PROVE_SIZE = 24;

    private static final int NO_TIMESTAMP = -1;

    private final LibAnonCreds library;

    NativeProver(LibAnonCreds library) {
        this.library = library;
    }

    /** One referent that one credential answers. */
    private record Answer(int entry, String referent, boolean predicate, boolean revealed) {}

    Presentation present(PresentationInputs inputs) {
        try (NativeSession session = new NativeSession(library)) {
            PublishedObjects published = new PublishedObjects(library, session);
            LongByReference presentation = new LongByReference();
            session.check(
                    "create a presentation",
                    library.createPresentation(
                            published.request(inputs.request()),
                            entries(session, inputs.credentials()),
                            answers(session, inputs.credentials()),
                            session.strings(inputs.selfAttested().keySet()),
                            session.strings(inputs.selfAttested().values()),
                            session.string(inputs.linkSecret().revealDecimal()),
                            published.schemas(inputs.schemas()),
                            session.strings(inputs.schemas().keySet()),
                            published.credentialDefinitions(inputs.credentialDefinitions()),
                            session.strings(inputs.credentialDefinitions().keySet()),
                            presentation));
            return Presentation.fromJson(session.json(session.own(presentation)));
        }
    }

    private ListByValue entries(NativeSession session, List<CredentialUse> uses) {
        Memory memory = session.allocate(uses.size(), ENTRY_SIZE);
        for (int i = 0; i < uses.size(); i++) {
            CredentialUse use = uses.get(i);
            long at = (long) i * ENTRY_SIZE;
            memory.setLong(
                    at,
                    session.load(
                            "credential",
                            library::credentialFromJson,
                            use.credential().toJson()));
            memory.setInt(
                    at + 8, use.revocationState().map(NativeProver::timestamp).orElse(NO_TIMESTAMP));
            memory.setLong(at + 16, loadState(session, use.revocationState()));
        }
        return session.list(uses.size(), memory);
    }

    private long loadState(NativeSession session, Optional<CredentialRevocationState> state) {
        return state.map(each -> session.load("revocation state", library::revocationStateFromJson, each.toJson()))
                .orElse(0L);
    }

    private static int timestamp(CredentialRevocationState state) {
        if (state.timestamp() > Integer.MAX_VALUE) {
            throw new InvalidInputException("the native engine takes timestamps of 31 bits only");
        }
        return (int) state.timestamp();
    }

    private static ListByValue answers(NativeSession session, List<CredentialUse> uses) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            add(answers, i, uses.get(i).revealed(), false, true);
            add(answers, i, uses.get(i).unrevealed(), false, false);
            add(answers, i, uses.get(i).predicates(), true, true);
        }
        Memory memory = session.allocate(answers.size(), PROVE_SIZE);
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            long at = (long) i * PROVE_SIZE;
            memory.setLong(at, answer.entry());
            memory.setPointer(at + 8, session.string(answer.referent()));
            memory.setByte(at + 16, (byte) (answer.predicate() ? 1 : 0));
            memory.setByte(at + 17, (byte) (answer.revealed() ? 1 : 0));
        }
        return session.list(answers.size(), memory);
    }

    private static void add(
            List<Answer> answers, int entry, Set<String> referents, boolean predicate, boolean revealed) {
        referents.forEach(referent -> answers.add(new Answer(entry, referent, predicate, revealed)));
    }
}
