package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.engine.Engine;
import io.shuzheng.computation.score.EncryptedModel;
import io.shuzheng.computation.score.FeatureProvider;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.computation.score.SignedModelCommitment;
import io.shuzheng.computation.scorecard.Indicator;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.market.MarketRole;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The logistics company among the data parties: it holds the model encrypted. */
final class ProviderRole implements DataPartyRole {

    private final List<Indicator> indicators;
    private final SecureRandom random;
    private final LastModel<EncryptedModel> accepted = new LastModel<>();

    ProviderRole(List<Indicator> indicators, SecureRandom random) {
        this.indicators = List.copyOf(indicators);
        this.random = random;
    }

    /** A model that the bank has sent. */
    Optional<EncryptedModel> accepted(WalletReader reader, SaltedDigest model) {
        return accepted.find(model, commitment -> WalletModels.accepted(reader, commitment));
    }

    @Override
    public String featuresInput() {
        return PrivateScore.PROVIDER_FEATURES_INPUT;
    }

    @Override
    public Optional<SignedModelCommitment> model(UnitOfWork work, SaltedDigest commitment) {
        return accepted(work, commitment).map(EncryptedModel::commitment);
    }

    @Override
    public Engine engine(UnitOfWork work, SigningParty self) {
        AcceptedModels models = new AcceptedModels(work, commitment -> accepted(work, commitment));
        return new FeatureProvider(self, models, indicators, new WalletGuard(work), random);
    }

    /** Nobody begins before the provider has answered. */
    @Override
    public Set<MarketRole> early() {
        return Set.of();
    }
}
