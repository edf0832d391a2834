package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.Role;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.contract.VerifiedContract;
import io.shuzheng.computation.engine.CombinedCommitment;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.engine.ComputationRun;
import io.shuzheng.computation.engine.Engines;
import io.shuzheng.computation.engine.PartyInputs;
import io.shuzheng.computation.engine.PartyMessage;
import io.shuzheng.computation.score.ResultShare;
import io.shuzheng.computation.score.ScoreReceiver;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.evidence.statement.Detail;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.message.ContractConcluded;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.List;

/** The operation centre's runs: begun when all have signed, fed with shares, and told of once there is a result. */
final class CoordinatorRuns {

    private final ComputationParty party;
    private final StatementRecorder evidence;
    private final ComputationListener listener;

    CoordinatorRuns(ComputationParty party, StatementRecorder evidence, ComputationListener listener) {
        this.party = party;
        this.evidence = evidence;
        this.listener = listener;
    }

    /** Begins with a contract that all have signed, and tells the others. */
    void begin(UnitOfWork work, ApplicationId application, CoordinatorCase known, SignedContract signed) {
        VerifiedContract verified = party.verifier().verify(signed);
        ComputationContract contract = verified.contract();
        ComputationRun run = engines(work).begin(verified, PartyInputs.none(), party.channel(work, application));
        work.put(CoordinatorCase.TYPE, application.value(), known.running(signed, run));
        ContractConcluded concluded = new ContractConcluded(JsonObject.of(signed.toJson()));
        contract.withRole(Role.COMPUTE_NODE).forEach(to -> party.send(work, to, concluded, application.value()));
        evidence.record(
                work,
                LendingFlowSteps.CONTRACT_CONCLUDED,
                List.of(Subject.application(application.value())),
                statement -> {
                    contract.inputs().forEach(input -> statement.commitment(input.name(), input.commitment()));
                    statement.commitment("inputs", CombinedCommitment.ofInputs(contract));
                    statement.detail("computation", new Detail.Id(contract.id()));
                });
        listener.contractConcluded(work, application, contract);
    }

    /** Takes a share. */
    void receive(
            UnitOfWork work, ApplicationId application, CoordinatorCase known, PartyDid from, PartyMessage message) {
        ComputationRun before = known.run()
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.OUT_OF_ORDER, "the contract of the application is not concluded"));
        ComputationRun after = engines(work).receive(before, from, message, party.channel(work, application));
        CoordinatorCase next = known.received(ResultShare.parse(message).signature(), after);
        work.put(CoordinatorCase.TYPE, application.value(), next);
        after.result()
                .ifPresent(result -> listener.computed(
                        work, application, known.contract().orElseThrow().contract(), result));
    }

    private Engines engines(UnitOfWork work) {
        PartyDid self = party.signing(work).did();
        return new Engines(List.of(new ScoreReceiver(
                self, party.keys(), new WalletGuard(work), party.context().clock())));
    }
}
