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
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.evidence.statement.Commitment;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.party.Progress;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.LoanTerms;
import java.util.Optional;
import java.util.TreeMap;

/** The model owner's part of the private score, at the bank: it puts in its scorecard and what the application states. */
public final class ScoreBank implements AgentModule {

    private final MarketDirectoryReader market;
    private final StatementRecorder evidence;
    private final ComputationListener listener;
    private Optional<Installed> installed = Optional.empty();

    private record Installed(ComputationParty party, BankRole role, DataParty side, ModelPublication publication) {}

    public ScoreBank(MarketDirectoryReader market, StatementRecorder evidence, ComputationListener listener) {
        this.market = market;
        this.evidence = evidence;
        this.listener = listener;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        ComputationParty party = new ComputationParty(context, market);
        BankRole role = new BankRole(context.random());
        DataParty side = new DataParty(party, role, evidence, listener);
        installed = Optional.of(new Installed(party, role, side, new ModelPublication(party)));
        installation.handle(new ComputationHandler(side, listener));
    }

    /**
     * Makes a version of the model where it is new, with a key of its own, which may take seconds; sends it encrypted to the
     * logistics company, and the commitment to it to the operation centre; and computes with it from now on. To be called outside
     * a unit of work, by one thread; again and after a restart it sends the same again.
     *
     * @param version 1 to 64 letters, digits and {@code . _ -}
     * @param progress is told when a key is searched
     * @return the commitment by which contracts name the model
     * @throws InvalidInputException if the version is of another scorecard
     * @throws InternalFailureException if the market lacks one of the two
     */
    public SaltedDigest publishModel(String version, Scorecard scorecard, Progress progress) {
        return installed().publication().publish(version, scorecard, progress);
    }

    /**
     * Commits to the model and to what an application states, towards the operation centre. The same again changes nothing.
     *
     * @param terms what the applicant has authorised; the party signs no contract beyond it
     * @throws InvalidInputException if a stated value is of none of the scorecard's bins, or others were
     *     committed to for the application
     * @throws InternalFailureException if no model is published yet
     */
    public void commit(UnitOfWork work, ApplicationId application, LoanTerms stated, ContractTerms terms) {
        FeatureValues features = StatedFeatures.of(stated);
        if (installed().side().isCommitted(work, application, features, terms)) {
            return;
        }
        SaltedDigest model = WalletModels.current(work)
                .orElseThrow(() -> new InternalFailureException("the bank has published no model yet"));
        EncryptedModel published = installed().role().published(work, model).orElseThrow();
        Commitment commitment = FeatureCommitment.create(
                new Identifier(application.value()),
                published.layout().modelOwner(),
                features,
                installed().party().context().random());
        TreeMap<String, SaltedDigest> inputs = new TreeMap<>();
        inputs.put(PrivateScore.MODEL_INPUT, model);
        inputs.put(PrivateScore.STATED_FEATURES_INPUT, commitment.digest());
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

    /**
     * The result commitment that the application's voucher has to carry, found from what the operation centre passes on.
     *
     * @throws InvalidInputException if the contract is not concluded, or these are not the signed commitments to both shares, or
     *     this party's is not among them
     * @throws InternalFailureException if a key cannot be looked up now
     */
    public SaltedDigest resultCommitment(WalletReader reader, ApplicationId application, ShareCommitments shares) {
        ComputationContract contract = contract(reader, application)
                .orElseThrow(() -> new InvalidInputException("the application has no contract"));
        ComputationParty party = installed().party();
        SaltedDigest combined =
                shares.combined(contract, party.keys(), party.context().clock().instant());
        if (!shares.of(party.signing(reader).did()).equals(shareCommitment(reader, application))) {
            throw new InvalidInputException("the share commitments hold another one of this party");
        }
        return combined;
    }

    private Installed installed() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }
}
