package io.shuzheng.evidence.log;

import io.shuzheng.evidence.EvidenceProblem;
import io.shuzheng.evidence.EvidenceRefusedException;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.StatementDigest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The statements of one call that the log has not yet: none twice, no id twice, no reference into the void. */
final class NewStatements {

    private final StatementStore store;
    private final Map<StatementDigest, SignedStatement> accepted = new LinkedHashMap<>();
    private final Set<OwnId> ids = new HashSet<>();

    private record OwnId(PartyDid actor, UUID id) {}

    NewStatements(StatementStore store) {
        this.store = store;
    }

    boolean isNew(SignedStatement signed) {
        return !isKnown(signed.digest());
    }

    void add(SignedStatement signed) {
        PartyDid actor = signed.statement().actor();
        UUID id = signed.statement().id();
        if (!ids.add(new OwnId(actor, id)) || store.byId(actor, id).isPresent()) {
            throw new EvidenceRefusedException(
                    EvidenceProblem.ID_TAKEN, "the actor has logged another statement under this id");
        }
        if (!signed.statement().previous().stream().allMatch(this::isKnown)) {
            throw new EvidenceRefusedException(
                    EvidenceProblem.REFERENCE_UNKNOWN, "the statement refers to one that the log does not hold yet");
        }
        accepted.put(signed.digest(), signed);
    }

    List<SignedStatement> statements() {
        return List.copyOf(accepted.values());
    }

    private boolean isKnown(StatementDigest digest) {
        return accepted.containsKey(digest) || store.byDigest(digest).isPresent();
    }
}
