package io.shuzheng.holder;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.primitives.Json;
import java.util.Optional;

/**
 * Remembers which threshold on an attribute of a credential a verifier was told about, in the unit of work that tells it. A
 * second, other one would begin a search for the value; "it does not hold" tells as much as a proof, and counts.
 *
 * <p>A verifier is the DID that we know it by. One that connects again under another DID is not recognised.
 */
final class ThresholdGuard {

    private static final RecordType<String> ANSWERED = RecordType.of(
            "answered-threshold",
            text -> Json.object().put("threshold", text),
            json -> json.path("threshold").asString());

    /** Whether the verifier may be told about this threshold. */
    boolean allows(UnitOfWork work, Connection verifier, StoredCredential credential, Threshold threshold) {
        Optional<String> answered = work.find(ANSWERED, id(verifier, credential, threshold));
        return answered.isEmpty() || answered.get().equals(threshold.text());
    }

    /** The verifier is told about this threshold. */
    void record(UnitOfWork work, Connection verifier, StoredCredential credential, Threshold threshold) {
        work.put(ANSWERED, id(verifier, credential, threshold), threshold.text());
    }

    private static String id(Connection verifier, StoredCredential credential, Threshold threshold) {
        return verifier.theirDid() + " " + credential.id() + " " + threshold.attribute();
    }
}
