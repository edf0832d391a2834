package io.shuzheng.computation.score;

import io.shuzheng.primitives.SaltedDigest;
import java.util.List;
import java.util.Optional;

/** Port: the versions of its model that a model owner still computes with, by the commitment that contracts name. */
@FunctionalInterface
public interface OwnedModels {

    Optional<OwnedModel> find(SaltedDigest commitment);

    /** These and no others. */
    static OwnedModels of(OwnedModel... models) {
        List<OwnedModel> all = List.of(models);
        return commitment -> all.stream()
                .filter(model -> model.commitment().equals(commitment))
                .findFirst();
    }
}
