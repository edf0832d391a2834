package io.shuzheng.computation.score;

import io.shuzheng.primitives.SaltedDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps models as long as the process lives: model owners send them again. */
public final class InMemoryEncryptedModels implements EncryptedModels {

    private final Map<String, EncryptedModel> models = new ConcurrentHashMap<>();

    @Override
    public void keep(EncryptedModel model) {
        models.putIfAbsent(model.commitment().commitment().hex(), model);
    }

    @Override
    public Optional<EncryptedModel> find(SaltedDigest commitment) {
        return Optional.ofNullable(models.get(commitment.hex()));
    }
}
