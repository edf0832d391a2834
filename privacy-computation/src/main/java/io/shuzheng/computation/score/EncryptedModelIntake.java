package io.shuzheng.computation.score;

import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.PartyDid;
import java.time.InstantSource;

/** The provider's side of the set-up: checks a model once, so that every later answer under it is safe to give. */
public final class EncryptedModelIntake {

    private final ActorKeys keys;
    private final InstantSource clock;
    private final EncryptedModels models;

    public EncryptedModelIntake(ActorKeys keys, InstantSource clock, EncryptedModels models) {
        this.keys = keys;
        this.clock = clock;
        this.models = models;
    }

    /**
     * Accepts and keeps a model.
     *
     * @param from the sender, as the transport authenticated it
     * @throws ComputationRefusedException if the sender is not the model's owner, or has not signed its commitment
     * @throws io.shuzheng.computation.paillier.InvalidPublicKeyException if the key is not proved sound: under an unsound one
     *     the mask would not hide
     */
    public void accept(PartyDid from, EncryptedModel model) {
        if (!model.commitment().modelOwner().equals(from)) {
            throw new ComputationRefusedException(Reason.WRONG_SENDER, "the model is not its sender's");
        }
        if (!model.commitment().isSigned(keys, clock.instant())) {
            throw new ComputationRefusedException(
                    Reason.SIGNATURE_INVALID, "the model's commitment is not signed by its owner");
        }
        model.keyProof().requireValidFor(model.key());
        models.keep(model);
    }
}
