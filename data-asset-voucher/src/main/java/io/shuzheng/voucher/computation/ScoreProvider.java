package io.shuzheng.voucher.computation;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.score.EncryptedModel;
import io.shuzheng.computation.score.FeatureCommitment;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.computation.scorecard.Indicator;
import io.shuzheng.evidence.statement.Commitment;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The provider's part of the private score, at the logistics company: it puts in its features, and learns nothing. */
public final class ScoreProvider implements AgentModule {

    private final MarketDirectoryReader market;
    private final List<Indicator> indicators;
    private final StatementRecorder evidence;
    private final ComputationListener listener;
    private Optional<Installed> installed = Optional.empty();

    private record Installed(ComputationParty party, ProviderRole role, DataParty side) {}

    /**
     * A provider.
     *
     * @param indicators those that it can tell the receiver where a contract declares them
     */
    public ScoreProvider(
            MarketDirectoryReader market,
            List<? extends Indicator> indicators,
            StatementRecorder evidence,
            ComputationListener listener) {
        this.market = market;
        this.indicators = List.copyOf(indicators);
        this.evidence = evidence;
        this.listener = listener;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        ComputationParty party = new ComputationParty(context, market);
        ProviderRole role = new ProviderRole(indicators, context.random());
        DataParty side = new DataParty(party, role, evidence, listener);
        installed = Optional.of(new Installed(party, role, side));
        installation.handle(new ComputationHandler(side, listener));
        installation.handle(new EncryptedModelHandler(party));
    }

    /**
     * Commits to the features of an applicant, towards the operation centre. The same again changes nothing.
     *
     * @param features a value of each of the provider's features
     * @param terms what the applicant has authorised; the party signs no contract beyond it
     * @throws io.shuzheng.primitives.InvalidInputException if the values are not those of the model's features, or others were
     *     committed to for the application
     * @throws InternalFailureException if the bank's model has not arrived yet: to be tried again
     */
    public void commit(UnitOfWork work, ApplicationId application, FeatureValues features, ContractTerms terms) {
        if (installed().side().isCommitted(work, application, features, terms)) {
            return;
        }
        EncryptedModel model = WalletModels.lastAccepted(work)
                .flatMap(last -> installed().role().accepted(work, last))
                .orElseThrow(() -> new InternalFailureException("the bank's encrypted model has not arrived yet"));
        Commitment commitment = FeatureCommitment.create(
                new Identifier(application.value()),
                model.layout().provider(),
                features,
                installed().party().context().random());
        TreeMap<String, SaltedDigest> inputs = new TreeMap<>();
        inputs.put(PrivateScore.PROVIDER_FEATURES_INPUT, commitment.digest());
        installed().side().commit(work, application, DataPartyCase.committed(terms, commitment.opening(), inputs));
    }

    /** The contract of an application, once concluded. */
    public Optional<ComputationContract> contract(WalletReader reader, ApplicationId application) {
        return installed().side().contract(reader, application);
    }

    /** This party's own commitment to its share of the result, once sent. */
    public Optional<SaltedDigest> shareCommitment(WalletReader reader, ApplicationId application) {
        return installed().side().shareCommitment(reader, application);
    }

    private Installed installed() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }
}
