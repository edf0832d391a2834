package io.shuzheng.voucher.computation;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.score.SignedModelCommitment;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.ModelCommitment;
import io.shuzheng.voucher.message.VoucherProtocol;
import java.util.Set;

/** The operation centre takes the bank's commitments to its models. The same again changes nothing. */
record ModelCommitmentHandler(ComputationParty party, ContractDraft draft) implements MessageHandler {

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(VoucherProtocol.URI.message(ModelCommitment.NAME));
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        try {
            PartyDid from = ComputationParty.sender(inbound);
            party.require(MarketRole.BANK, from);
            ModelCommitment message = (ModelCommitment) VoucherProtocol.read(inbound.message());
            take(work, from, SignedModelCommitment.parse(message.signedCommitment()));
        } catch (InvalidInputException e) {
            throw ComputationProblem.of(e);
        }
    }

    private void take(UnitOfWork work, PartyDid from, SignedModelCommitment model) {
        if (!model.modelOwner().equals(from)
                || !model.isSigned(party.keys(), party.context().clock().instant())) {
            throw new ComputationRefusedException(
                    Reason.SIGNATURE_INVALID, "the model's commitment is not signed by its sender");
        }
        if (WalletModels.committed(work, model.commitment()).isEmpty()) {
            WalletModels.keepCommitted(work, model);
            draft.modelIsKnown(work, model.commitment());
        }
    }
}
