package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.StoredRecord;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.score.EncryptedModel;
import io.shuzheng.computation.score.OwnedModel;
import io.shuzheng.computation.score.SignedModelCommitment;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.util.Optional;
import java.util.Set;

/** The models that a wallet holds, each found by the commitment that contracts name. */
final class WalletModels {

    /** At the bank: a version with all its secrets. */
    private static final RecordType<OwnedModel> OWNED = RecordType.of(
                    "owned-model", OwnedModel::toSecretJson, OwnedModel::fromJson)
            .taggedBy(model -> Set.of(ofVersion(model.version())));

    /** At the bank: what it sends of a version. */
    private static final RecordType<EncryptedModel> PUBLISHED =
            RecordType.of("published-model", EncryptedModel::toJson, EncryptedModel::fromJson);

    /** At the bank: the commitment of the version that it computes with. */
    private static final RecordType<SaltedDigest> CURRENT = pointer("current-model");

    /** At the provider: a model that it has checked. */
    private static final RecordType<EncryptedModel> ACCEPTED =
            RecordType.of("encrypted-model", EncryptedModel::toJson, EncryptedModel::fromJson);

    /** At the provider: the commitment of the model that came last. */
    private static final RecordType<SaltedDigest> LAST_ACCEPTED = pointer("last-encrypted-model");

    /** At the operation centre: a version that the bank has committed to. */
    private static final RecordType<SignedModelCommitment> COMMITTED = RecordType.of(
            "model-commitment",
            model -> Json.object().put("signed_commitment", model.compact()),
            json -> SignedModelCommitment.parse(MemberReader.of(json, "model").text("signed_commitment")));

    private static final String ONLY = "only";

    private WalletModels() {}

    private static RecordType<SaltedDigest> pointer(String category) {
        return RecordType.of(
                category,
                commitment -> Json.object().put("commitment", commitment.hex()),
                json -> SaltedDigest.fromHex(MemberReader.of(json, "model").text("commitment")));
    }

    private static Tag ofVersion(String version) {
        return new Tag("version", version);
    }

    static Optional<OwnedModel> ownedVersion(WalletReader reader, String version) {
        return reader.findAll(OWNED, ofVersion(version)).stream()
                .map(StoredRecord::value)
                .findFirst();
    }

    static Optional<OwnedModel> owned(WalletReader reader, SaltedDigest commitment) {
        return reader.find(OWNED, commitment.hex());
    }

    static Optional<EncryptedModel> published(WalletReader reader, SaltedDigest commitment) {
        return reader.find(PUBLISHED, commitment.hex());
    }

    static Optional<SaltedDigest> current(WalletReader reader) {
        return reader.find(CURRENT, ONLY);
    }

    static void own(UnitOfWork work, OwnedModel model, EncryptedModel published) {
        work.put(OWNED, model.commitment().hex(), model);
        work.put(PUBLISHED, model.commitment().hex(), published);
    }

    static void use(UnitOfWork work, SaltedDigest commitment) {
        if (!current(work).equals(Optional.of(commitment))) {
            work.put(CURRENT, ONLY, commitment);
        }
    }

    static Optional<EncryptedModel> accepted(WalletReader reader, SaltedDigest commitment) {
        return reader.find(ACCEPTED, commitment.hex());
    }

    /** The commitment of the model that was accepted last. */
    static Optional<SaltedDigest> lastAccepted(WalletReader reader) {
        return reader.find(LAST_ACCEPTED, ONLY);
    }

    static void accept(UnitOfWork work, EncryptedModel model) {
        SaltedDigest commitment = model.commitment().commitment();
        work.put(ACCEPTED, commitment.hex(), model);
        work.put(LAST_ACCEPTED, ONLY, commitment);
    }

    static Optional<SignedModelCommitment> committed(WalletReader reader, SaltedDigest commitment) {
        return reader.find(COMMITTED, commitment.hex());
    }

    static void keepCommitted(UnitOfWork work, SignedModelCommitment model) {
        work.put(COMMITTED, model.commitment().hex(), model);
    }
}
