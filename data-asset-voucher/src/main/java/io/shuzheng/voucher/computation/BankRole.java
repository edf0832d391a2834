package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.engine.Engine;
import io.shuzheng.computation.score.EncryptedModel;
import io.shuzheng.computation.score.ModelOwner;
import io.shuzheng.computation.score.OwnedModel;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.computation.score.SignedModelCommitment;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.market.MarketRole;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/** The bank among the data parties: it owns the model. */
final class BankRole implements DataPartyRole {

    private final SecureRandom random;
    private final LastModel<OwnedModel> owned = new LastModel<>();
    private final LastModel<EncryptedModel> published = new LastModel<>();

    BankRole(SecureRandom random) {
        this.random = random;
    }

    /** What the bank has sent of a model. */
    Optional<EncryptedModel> published(WalletReader reader, SaltedDigest model) {
        return published.find(model, commitment -> WalletModels.published(reader, commitment));
    }

    @Override
    public String featuresInput() {
        return PrivateScore.STATED_FEATURES_INPUT;
    }

    @Override
    public Optional<SignedModelCommitment> model(UnitOfWork work, SaltedDigest commitment) {
        return published(work, commitment).map(EncryptedModel::commitment);
    }

    @Override
    public Engine engine(UnitOfWork work, SigningParty self) {
        return new ModelOwner(
                self,
                model -> owned.find(model, commitment -> WalletModels.owned(work, commitment)),
                new WalletGuard(work),
                random);
    }

    /** The provider answers as soon as it has the contract, which may be before the bank has it. */
    @Override
    public Set<MarketRole> early() {
        return Set.of(MarketRole.LOGISTICS_COMPANY);
    }
}
