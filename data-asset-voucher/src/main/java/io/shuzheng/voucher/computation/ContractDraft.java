package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.computation.score.ScoreTask;
import io.shuzheng.computation.score.SignedModelCommitment;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.ContractProposal;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.Optional;

/** Drafts an application's contract once all is there that belongs into it, and proposes it to the data parties. */
record ContractDraft(ComputationParty party, ComputationListener listener) {

    /** Keeps a case, with its contract if that can be drafted now. */
    void keep(UnitOfWork work, ApplicationId application, CoordinatorCase known) {
        Optional<SignedModelCommitment> model = Optional.ofNullable(
                        known.inputs().get(PrivateScore.MODEL_INPUT))
                .filter(commitment -> known.isReady())
                .flatMap(commitment -> WalletModels.committed(work, commitment));
        CoordinatorCase next =
                model.map(present -> draft(work, application, known, present)).orElse(known);
        work.put(CoordinatorCase.TYPE, application.value(), next);
    }

    /** Goes on with what waited for this model. */
    void modelIsKnown(UnitOfWork work, SaltedDigest model) {
        for (StoredRecord<CoordinatorCase> waiting :
                work.findAll(CoordinatorCase.TYPE, CoordinatorCase.waitingFor(model))) {
            keep(work, new ApplicationId(waiting.id()), waiting.value());
        }
    }

    private CoordinatorCase draft(
            UnitOfWork work, ApplicationId application, CoordinatorCase known, SignedModelCommitment model) {
        ContractTerms terms = known.terms().orElseThrow();
        if (!party.context().clock().instant().isBefore(terms.expiresAt())) {
            listener.failed(work, application, ComputationProblem.CONTRACT_EXPIRED);
            return known;
        }
        ComputationContract contract = contract(work, application, known, model);
        propose(work, application, contract, model.modelOwner());
        propose(work, application, contract, party.did(MarketRole.LOGISTICS_COMPANY));
        return known.proposed(SignedContract.unsigned(contract).signedBy(party.signing(work)));
    }

    /** A new contract of a case in which nothing is missing. */
    ComputationContract contract(
            WalletReader reader, ApplicationId application, CoordinatorCase known, SignedModelCommitment model) {
        ContractTerms terms = known.terms().orElseThrow();
        return new ScoreTask(
                        new Identifier(party.context().ids().next()),
                        new Identifier(application.value()),
                        terms.purpose(),
                        model,
                        known.input(PrivateScore.STATED_FEATURES_INPUT).orElseThrow(),
                        party.did(MarketRole.LOGISTICS_COMPANY),
                        known.input(PrivateScore.PROVIDER_FEATURES_INPUT).orElseThrow(),
                        party.signing(reader).did(),
                        terms.indicators(),
                        party.supervisors(),
                        terms.expiresAt())
                .contract();
    }

    void propose(UnitOfWork work, ApplicationId application, ComputationContract contract, PartyDid to) {
        party.send(work, to, new ContractProposal(JsonObject.of(contract.toJson())), application.value());
    }
}
