package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.contract.VerifiedContract;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.engine.ComputationResult;
import io.shuzheng.computation.engine.ComputationRun;
import io.shuzheng.computation.engine.Engines;
import io.shuzheng.computation.engine.PartyInputs;
import io.shuzheng.evidence.statement.Detail;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.evidence.LendingFlowSteps;
import io.shuzheng.voucher.evidence.StatementRecorder;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.List;
import java.util.Optional;

/** A data party's runs: begun with the contract, fed with the others' messages, and stated once the share is sent. */
final class DataPartyRuns {

    /** An honest party sends one message early. */
    private static final int MOST_HELD = 4;

    private final ComputationParty party;
    private final DataPartyRole role;
    private final StatementRecorder evidence;
    private final ComputationListener listener;

    DataPartyRuns(
            ComputationParty party, DataPartyRole role, StatementRecorder evidence, ComputationListener listener) {
        this.party = party;
        this.role = role;
        this.evidence = evidence;
        this.listener = listener;
    }

    /** Begins with a contract that all have signed; the same again changes nothing. */
    void begin(UnitOfWork work, ApplicationId application, DataPartyCase known, SignedContract concluded) {
        ComputationContract contract = concluded.contract();
        if (!known.contract().map(SignedContract::contract).equals(Optional.of(contract))) {
            throw new ComputationRefusedException(
                    Reason.CONTRACT_UNSUITABLE, "the contract is not the one that this party has signed");
        }
        if (known.run().isPresent()) {
            return;
        }
        VerifiedContract verified = party.verifier().verify(concluded);
        ComputationRun begun = engines(work)
                .begin(
                        verified,
                        PartyInputs.of(role.featuresInput(), known.features()),
                        party.channel(work, application));
        work.put(DataPartyCase.TYPE, application.value(), known.running(concluded, begun));
        listener.contractConcluded(work, application, contract);
        ComputationRun run = begun;
        for (HeldMessage held : known.held()) {
            run = receiveHeld(work, application, run, held);
        }
        store(work, application, known.running(concluded, run));
    }

    private ComputationRun receiveHeld(
            UnitOfWork work, ApplicationId application, ComputationRun run, HeldMessage held) {
        try {
            return engines(work).receive(run, held.from(), held.message(), party.channel(work, application));
        } catch (InvalidInputException e) {
            ComputationProblem problem = ComputationProblem.of(e);
            party.report(work, held.from(), application, problem);
            listener.failed(work, application, problem.code());
            return run;
        }
    }

    /** Takes a message of another party, or holds it until the contract is there. */
    void receive(UnitOfWork work, ApplicationId application, DataPartyCase known, HeldMessage delivered) {
        SignedContract contract = known.contract()
                .filter(signed ->
                        signed.contract().id().equals(delivered.message().computationId()))
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.OTHER_COMPUTATION, "the message is of no contract that this party has signed"));
        if (known.run().isEmpty()) {
            work.put(DataPartyCase.TYPE, application.value(), held(known, delivered));
            return;
        }
        ComputationRun run = engines(work)
                .receive(known.run().get(), delivered.from(), delivered.message(), party.channel(work, application));
        store(work, application, known.running(contract, run));
    }

    private DataPartyCase held(DataPartyCase known, HeldMessage early) {
        if (role.early().stream().noneMatch(candidate -> party.did(candidate).equals(early.from()))) {
            throw new ComputationRefusedException(
                    Reason.WRONG_SENDER, "this party waits for no message of the sender before the contract");
        }
        if (known.held().size() >= MOST_HELD) {
            throw new ComputationRefusedException(Reason.OUT_OF_ORDER, "too many messages before the contract");
        }
        return known.holding(early);
    }

    private void store(UnitOfWork work, ApplicationId application, DataPartyCase next) {
        work.put(DataPartyCase.TYPE, application.value(), next);
        ComputationRun run = next.run().orElseThrow();
        ownShare(party.signing(work).did(), run).ifPresent(share -> {
            evidence.record(
                    work,
                    LendingFlowSteps.SHARES_COMMITTED,
                    DataParty.subjects(application),
                    statement -> statement
                            .commitment("share", share)
                            .detail("computation", new Detail.Id(run.computationId())));
            listener.shared(work, application, share);
        });
    }

    static Optional<SaltedDigest> ownShare(PartyDid self, ComputationRun run) {
        return run.result().map(ComputationResult::shares).map(shares -> shares.get(self.value()));
    }

    private Engines engines(UnitOfWork work) {
        SigningParty self = party.signing(work);
        return new Engines(List.of(role.engine(work, self)));
    }
}
