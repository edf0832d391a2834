package io.shuzheng.voucher.computation;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.score.EncryptedModel;
import io.shuzheng.computation.score.EncryptedModelIntake;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.EncryptedModelDelivery;
import io.shuzheng.voucher.message.VoucherProtocol;
import java.util.Set;

/** The provider takes models of the bank, once checked. The same again changes nothing. */
record EncryptedModelHandler(ComputationParty party) implements MessageHandler {

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(VoucherProtocol.URI.message(EncryptedModelDelivery.NAME));
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        try {
            PartyDid from = ComputationParty.sender(inbound);
            party.require(MarketRole.BANK, from);
            EncryptedModelDelivery delivery = (EncryptedModelDelivery) VoucherProtocol.read(inbound.message());
            EncryptedModel model = EncryptedModel.fromJson(delivery.model().toNode());
            new EncryptedModelIntake(
                            party.keys(),
                            party.context().clock(),
                            new AcceptedModels(work, commitment -> WalletModels.accepted(work, commitment)))
                    .accept(from, model);
        } catch (InvalidInputException e) {
            throw ComputationProblem.of(e);
        }
    }
}
