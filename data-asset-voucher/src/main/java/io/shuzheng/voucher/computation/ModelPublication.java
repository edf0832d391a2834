package io.shuzheng.voucher.computation;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.paillier.PaillierPrivateKey;
import io.shuzheng.computation.score.EncryptedModel;
import io.shuzheng.computation.score.OwnedModel;
import io.shuzheng.computation.scorecard.Scorecard;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.EncryptedModelDelivery;
import io.shuzheng.voucher.message.ModelCommitment;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.party.Progress;
import java.util.Optional;

/** Makes each version of the bank's model once, and sends it to whom it concerns. */
record ModelPublication(ComputationParty party) {

    private static final int KEY_BITS = 2048;

    SaltedDigest publish(String version, Scorecard scorecard, Progress progress) {
        AgentContext context = party.context();
        OwnedModel model = context.store()
                .read(reader -> WalletModels.ownedVersion(reader, version))
                .orElseGet(() -> create(version, scorecard, progress));
        if (!model.scorecard().equals(scorecard)) {
            throw new InvalidInputException("the version " + version + " is of another scorecard");
        }
        PartyDid provider = party.did(MarketRole.LOGISTICS_COMPANY);
        PartyDid receiver = party.did(MarketRole.OPERATION_CENTRE);
        context.store().run(work -> {
            EncryptedModel published =
                    WalletModels.published(work, model.commitment()).orElseThrow();
            WalletModels.use(work, model.commitment());
            send(work, provider, new EncryptedModelDelivery(JsonObject.of(published.toJson())));
            send(work, receiver, new ModelCommitment(published.commitment().compact()));
        });
        return model.commitment();
    }

    private OwnedModel create(String version, Scorecard scorecard, Progress progress) {
        AgentContext context = party.context();
        progress.begins("searching primes for the scorecard's key");
        PaillierPrivateKey key = PaillierPrivateKey.generate(KEY_BITS, context.random());
        OwnedModel model = OwnedModel.create(version, scorecard, key, context.random());
        SigningParty self = context.store().read(party::signing);
        EncryptedModel published = model.publish(self);
        return context.store().execute(work -> {
            Optional<OwnedModel> other = WalletModels.ownedVersion(work, version);
            if (other.isEmpty()) {
                WalletModels.own(work, model, published);
            }
            return other.orElse(model);
        });
    }

    /** In a thread of its own, so that it waits for no application. */
    private void send(UnitOfWork work, PartyDid to, VoucherMessage message) {
        party.send(work, to, message, party.context().ids().next());
    }
}
