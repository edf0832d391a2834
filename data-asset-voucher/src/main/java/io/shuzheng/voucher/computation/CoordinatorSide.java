package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.contract.ContractReport;
import io.shuzheng.computation.contract.SignedContract;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.ComputationMessage;
import io.shuzheng.voucher.message.ContractSignature;
import io.shuzheng.voucher.message.InputCommitment;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.node.ObjectNode;

/** The operation centre's side: collects inputs and signatures, and adds the shares. */
final class CoordinatorSide implements ComputationSide {

    private final ComputationParty party;
    private final ContractDraft draft;
    private final CoordinatorRuns runs;
    private final BiPredicate<WalletReader, ApplicationId> applications;

    /** @param applications those that inputs may be committed for */
    CoordinatorSide(
            ComputationParty party,
            ContractDraft draft,
            CoordinatorRuns runs,
            BiPredicate<WalletReader, ApplicationId> applications) {
        this.party = party;
        this.draft = draft;
        this.runs = runs;
        this.applications = applications;
    }

    void begin(UnitOfWork work, ApplicationId application, ContractTerms terms) {
        CoordinatorCase known = find(work, application).orElseGet(CoordinatorCase::empty);
        if (!known.terms().orElse(terms).equals(terms)) {
            throw new InvalidInputException("the computation was begun under other terms");
        }
        if (!terms.algorithm().equals(PrivateScore.ID)
                || !party.context().clock().instant().isBefore(terms.expiresAt())) {
            throw new InvalidInputException("these terms allow no private score now");
        }
        if (known.contract().isPresent()) {
            proposeAgain(work, application, known.contract().get());
        } else {
            draft.keep(work, application, known.under(terms));
        }
    }

    private void proposeAgain(UnitOfWork work, ApplicationId application, SignedContract contract) {
        report(contract).signatures().stream()
                .filter(finding -> !finding.isValid())
                .forEach(finding -> draft.propose(work, application, contract.contract(), finding.party()));
    }

    private ContractReport report(SignedContract contract) {
        return party.verifier().report(contract, party.context().clock().instant());
    }

    @Override
    public Set<String> messages() {
        return Set.of(InputCommitment.NAME, ContractSignature.NAME, ComputationMessage.NAME);
    }

    @Override
    public boolean concerns(WalletReader reader, ApplicationId application, PartyDid from) {
        return find(reader, application).isPresent()
                && (from.equals(party.did(MarketRole.BANK)) || from.equals(party.did(MarketRole.LOGISTICS_COMPANY)));
    }

    /** Whether a contract was proposed that waits for this party's signature. */
    boolean waitsForSignature(WalletReader reader, ApplicationId application, PartyDid from) {
        return find(reader, application)
                .filter(known -> known.run().isEmpty())
                .flatMap(CoordinatorCase::contract)
                .filter(contract -> report(contract).signatures().stream()
                        .anyMatch(finding -> finding.party().equals(from) && !finding.isValid()))
                .isPresent();
    }

    @Override
    public void take(UnitOfWork work, ApplicationId application, PartyDid from, VoucherMessage message) {
        if (message instanceof InputCommitment commitment) {
            addInputs(work, application, from, commitment.inputs());
        } else if (message instanceof ContractSignature signature) {
            addSignature(work, application, from, signature.signature());
        } else if (message instanceof ComputationMessage delivered) {
            runs.receive(work, application, require(work, application), from, PartyMessages.of(delivered));
        } else {
            throw new InvalidInputException("no message for a coordinator: " + message.name());
        }
    }

    private void addInputs(
            UnitOfWork work, ApplicationId application, PartyDid from, Map<String, SaltedDigest> inputs) {
        boolean ofBank = from.equals(party.did(MarketRole.BANK));
        if (!ofBank) {
            party.require(MarketRole.LOGISTICS_COMPANY, from);
        }
        if (!inputs.keySet().equals(ofBank ? CoordinatorCase.BANK_INPUTS : CoordinatorCase.PROVIDER_INPUTS)) {
            throw new ComputationRefusedException(
                    Reason.INPUT_NOT_COMMITTED, "these are not the inputs that the sender puts in");
        }
        if (!applications.test(work, application)) {
            throw new ComputationRefusedException(Reason.OUT_OF_ORDER, "there is no such application");
        }
        CoordinatorCase known = find(work, application).orElseGet(CoordinatorCase::empty);
        if (known.inputs().entrySet().containsAll(inputs.entrySet())) {
            return;
        }
        if (inputs.keySet().stream().anyMatch(name -> known.input(name).isPresent())) {
            throw new ComputationRefusedException(
                    Reason.OUT_OF_ORDER, "the sender has committed to other inputs for the application");
        }
        draft.keep(work, application, known.with(inputs));
    }

    private void addSignature(UnitOfWork work, ApplicationId application, PartyDid from, String signature) {
        CoordinatorCase known = require(work, application);
        SignedContract contract = known.contract()
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.OUT_OF_ORDER, "no contract was proposed for the application"));
        CompactJws jws = CompactJws.parse(SignedContract.TYPE, signature);
        if (!KeyId.parse(jws.keyId()).did().equals(from)) {
            throw new ComputationRefusedException(Reason.WRONG_SENDER, "a party sends its own signature only");
        }
        if (!isSigned(jws)) {
            throw new ComputationRefusedException(Reason.SIGNATURE_INVALID, "the sender's key did not sign this");
        }
        SignedContract more = withSignature(contract, jws);
        if (known.run().isPresent()) {
            return;
        }
        if (report(more).defects().isEmpty()) {
            runs.begin(work, application, known, more);
        } else {
            work.put(CoordinatorCase.TYPE, application.value(), known.proposed(more));
        }
    }

    private boolean isSigned(CompactJws jws) {
        long now = party.context().clock().instant().getEpochSecond();
        return party.keys()
                .keyAt(KeyId.parse(jws.keyId()), now)
                .filter(jws::isSignedBy)
                .isPresent();
    }

    private static SignedContract withSignature(SignedContract contract, CompactJws signature) {
        ObjectNode json = Json.object();
        json.set("contract", contract.contract().toJson());
        json.putArray("signatures").add(signature.compact());
        return contract.mergedWith(SignedContract.fromJson(json));
    }

    private static Optional<CoordinatorCase> find(WalletReader reader, ApplicationId application) {
        return reader.find(CoordinatorCase.TYPE, application.value());
    }

    private static CoordinatorCase require(WalletReader reader, ApplicationId application) {
        return find(reader, application)
                .orElseThrow(() -> new ComputationRefusedException(
                        Reason.OUT_OF_ORDER, "no computation is known for the application"));
    }
}
