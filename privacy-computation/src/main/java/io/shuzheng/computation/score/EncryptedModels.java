package io.shuzheng.computation.score;

import io.shuzheng.primitives.SaltedDigest;
import java.util.Optional;

/** Port: the encrypted models that a provider has accepted, by the commitment that contracts name. */
public interface EncryptedModels {

    /** Keeps a model. The same model again changes nothing. */
    void keep(EncryptedModel model);

    Optional<EncryptedModel> find(SaltedDigest commitment);
}
