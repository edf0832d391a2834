package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.score.EncryptedModel;
import io.shuzheng.computation.score.EncryptedModels;
import io.shuzheng.primitives.SaltedDigest;
import java.util.Optional;
import java.util.function.Function;

/** The provider's models as its engine and its intake see them. */
record AcceptedModels(UnitOfWork work, Function<SaltedDigest, Optional<EncryptedModel>> read)
        implements EncryptedModels {

    @Override
    public void keep(EncryptedModel model) {
        if (find(model.commitment().commitment()).isEmpty()) {
            WalletModels.accept(work, model);
        }
    }

    @Override
    public Optional<EncryptedModel> find(SaltedDigest commitment) {
        return read.apply(commitment);
    }
}
