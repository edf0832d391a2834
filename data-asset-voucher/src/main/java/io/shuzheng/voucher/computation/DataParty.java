package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.computation.score.SignedModelCommitment;
import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.ComputationMessage;
import io.shuzheng.voucher.message.ContractConcluded;
import io.shuzheng.voucher.message.ContractProposal;
import io.shuzheng.voucher.message.ContractSignature;
import io.shuzheng.voucher.message.InputCommitment;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A data party's side: commits to inputs, signs the contract that fits them, and computes. */
final class DataParty implements ComputationSide {

    private final ComputationParty party;
    private final DataPartyRole role;
    private final StatementRecorder evidence;
    private final DataPartyRuns runs;

    DataParty(ComputationParty party, DataPartyRole role, StatementRecorder evidence, ComputationListener listener) {
        this.party = party;
        this.role = role;
        this.evidence = evidence;
        this.runs = new DataPartyRuns(party, role, evidence, listener);
    }

    /**
     * Whether the party has committed to these features already.
     *
     * @throws InvalidInputException if it has committed to others, or under other terms
     */
    boolean isCommitted(WalletReader reader, ApplicationId application, FeatureValues features, ContractTerms terms) {
        Optional<DataPartyCase> known = reader.find(DataPartyCase.TYPE, application.value());
        boolean same = known.map(DataPartyCase::features)
                .filter(opening -> opening.value().path("features").equals(features.toJson()))
                .isPresent();
        if (known.isPresent() && !(same && known.get().terms().equals(terms))) {
            throw new InvalidInputException("this party has committed to other inputs for the application");
        }
        return known.isPresent();
    }

    /** Keeps a new case, and tells the operation centre and the log what it is committed to. */
    void commit(UnitOfWork work, ApplicationId application, DataPartyCase committed) {
        work.put(DataPartyCase.TYPE, application.value(), committed);
        evidence.record(
                work,
                LendingFlowSteps.INPUTS_COMMITTED,
                subjects(application),
                statement -> committed.inputs().forEach(statement::commitment));
        party.send(
                work,
                party.did(MarketRole.OPERATION_CENTRE),
                new InputCommitment(committed.inputs()),
                application.value());
    }

    @Override
    public Set<String> messages() {
        return Set.of(ContractProposal.NAME, ContractConcluded.NAME, ComputationMessage.NAME);
    }

    @Override
    public boolean concerns(WalletReader reader, ApplicationId application, PartyDid from) {
        return reader.find(DataPartyCase.TYPE, application.value()).isPresent()
                && Set.of(MarketRole.BANK, MarketRole.LOGISTICS_COMPANY, MarketRole.OPERATION_CENTRE).stream()
                        .anyMatch(candidate -> party.did(candidate).equals(from));
    }

    @Override
    public void take(UnitOfWork work, ApplicationId application, PartyDid from, VoucherMessage message) {
        DataPartyCase known = work.find(DataPartyCase.TYPE, application.value())
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.INPUT_NOT_COMMITTED, "this party has committed to nothing for the application"));
        if (message instanceof ContractProposal proposal) {
            party.require(MarketRole.OPERATION_CENTRE, from);
            sign(
                    work,
                    application,
                    known,
                    ComputationContract.fromJson(proposal.contract().toNode()));
        } else if (message instanceof ContractConcluded concluded) {
            party.require(MarketRole.OPERATION_CENTRE, from);
            runs.begin(
                    work,
                    application,
                    known,
                    SignedContract.fromJson(concluded.contract().toNode()));
        } else if (message instanceof ComputationMessage delivered) {
            runs.receive(work, application, known, new HeldMessage(from, PartyMessages.of(delivered)));
        } else {
            throw new InvalidInputException("no message for a data party: " + message.name());
        }
    }

    private void sign(UnitOfWork work, ApplicationId application, DataPartyCase known, ComputationContract contract) {
        if (known.contract().isEmpty()) {
            check(work, application, known, contract);
            work.put(DataPartyCase.TYPE, application.value(), known.signed(SignedContract.unsigned(contract)));
        } else if (!known.contract().get().contract().equals(contract)) {
            throw new ComputationRefusedException(
                    Reason.OUT_OF_ORDER, "this party has signed another contract for the application");
        }
        String signature =
                party.signing(work).sign(SignedContract.TYPE, contract.toJson()).compact();
        party.send(work, party.did(MarketRole.OPERATION_CENTRE), new ContractSignature(signature), application.value());
    }

    private void check(UnitOfWork work, ApplicationId application, DataPartyCase known, ComputationContract contract) {
        ContractCheck check = new ContractCheck(
                party.did(MarketRole.LOGISTICS_COMPANY),
                party.did(MarketRole.OPERATION_CENTRE),
                party.supervisors(),
                party.context().clock().instant());
        check.require(
                application, known.terms(), known.inputs(), party.signing(work).did(), contract);
        SaltedDigest commitment = ContractCheck.commitment(contract, PrivateScore.MODEL_INPUT);
        SignedModelCommitment model = role.model(work, commitment)
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.MODEL_UNKNOWN, "the contract's model is none that this party knows"));
        check.requireDrafted(contract, model);
    }

    static List<Subject> subjects(ApplicationId application) {
        return List.of(Subject.application(application.value()));
    }

    Optional<ComputationContract> contract(WalletReader reader, ApplicationId application) {
        return reader.find(DataPartyCase.TYPE, application.value())
                .filter(known -> known.run().isPresent())
                .flatMap(DataPartyCase::contract)
                .map(SignedContract::contract);
    }

    Optional<SaltedDigest> shareCommitment(WalletReader reader, ApplicationId application) {
        return reader.find(DataPartyCase.TYPE, application.value())
                .flatMap(DataPartyCase::run)
                .flatMap(run -> DataPartyRuns.ownShare(party.signing(reader).did(), run));
    }
}
