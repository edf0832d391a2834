package io.shuzheng.app.hostile;

import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.protocol.AnchorsReply;
import io.shuzheng.evidence.protocol.ConsistencyReply;
import io.shuzheng.evidence.protocol.EvidenceMessage;
import io.shuzheng.evidence.protocol.GetAnchors;
import io.shuzheng.evidence.protocol.GetConsistency;
import io.shuzheng.evidence.protocol.GetReceipt;
import io.shuzheng.evidence.protocol.GetTreeHead;
import io.shuzheng.evidence.protocol.ListStatements;
import io.shuzheng.evidence.protocol.ReceiptReply;
import io.shuzheng.evidence.protocol.StatementsReply;
import io.shuzheng.evidence.protocol.SubmitStatement;
import io.shuzheng.evidence.protocol.TreeHeadReply;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.primitives.merkle.ConsistencyProof;
import io.shuzheng.voucher.authorization.LendingPurpose;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.Document;
import io.shuzheng.voucher.document.DocumentType;
import io.shuzheng.voucher.document.Invoice;
import io.shuzheng.voucher.document.PaymentConfirmation;
import io.shuzheng.voucher.document.PaymentOrder;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.message.AuthorizationReceiptDelivery;
import io.shuzheng.voucher.message.BlankReady;
import io.shuzheng.voucher.message.BlankRequest;
import io.shuzheng.voucher.message.ComputationMessage;
import io.shuzheng.voucher.message.ContractConcluded;
import io.shuzheng.voucher.message.ContractProposal;
import io.shuzheng.voucher.message.ContractSignature;
import io.shuzheng.voucher.message.DataAuthorizationDelivery;
import io.shuzheng.voucher.message.DataTerms;
import io.shuzheng.voucher.message.EncryptedModelDelivery;
import io.shuzheng.voucher.message.EnrolmentGrant;
import io.shuzheng.voucher.message.EnrolmentRequest;
import io.shuzheng.voucher.message.InputCommitment;
import io.shuzheng.voucher.message.InvoiceDelivery;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.message.LoanApplication;
import io.shuzheng.voucher.message.ModelCommitment;
import io.shuzheng.voucher.message.PaymentConfirmationDelivery;
import io.shuzheng.voucher.message.PaymentOrderDelivery;
import io.shuzheng.voucher.message.PurchaseAuthorization;
import io.shuzheng.voucher.message.PurchaseRequest;
import io.shuzheng.voucher.message.QuoteAcceptance;
import io.shuzheng.voucher.message.QuoteDelivery;
import io.shuzheng.voucher.message.Spend;
import io.shuzheng.voucher.message.SpendReceiptDelivery;
import io.shuzheng.voucher.message.VoucherIssued;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.message.VoucherRequest;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.Fen;
import io.shuzheng.voucher.value.LoanTerms;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.VoucherId;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every message of the flow as one party could send it to another: well-formed, signed with the sender's own key, and as near to
 * what an application waits for as its sender can know.
 *
 * @param sender whose documents these are
 * @param receiver who is addressed in them
 * @param application the one that they are about
 */
record FlowMessages(Sender sender, Did receiver, ApplicationId application, Waiting waiting) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long SOON = 3_600;
    private static final SecretBytes SALT = SecretBytes.copyOf(new byte[32]);
    private static final String ENVELOPE = "e30.e30.e30.e30.e30";

    /** Somebody who signs as a DID. */
    record Sender(Did did, String keyId, Ed25519PrivateKey key) {

        <T extends Document> SignedDocument<T> sign(DocumentType<T> type, T content) {
            return SignedDocument.sign(type, content, keyId, key);
        }
    }

    /**
     * What the application that waits has led to.
     *
     * @param contract the one that was concluded
     * @param bank an organisation that is enrolled
     */
    record Waiting(
            SignedDocument<AuthorizationReceipt> receipt,
            ObjectNode contract,
            SerialNumber blank,
            EnrolmentRequest bank,
            TransparentStatement statement) {

        /** The contract under another id. */
        JsonObject otherContract() {
            return JsonObject.of(contract.deepCopy().put("id", UUID.randomUUID().toString()));
        }
    }

    /** Those of the voucher protocol, each once. */
    List<VoucherMessage> ofVouchers(long now) {
        String self = sender.did().toString();
        String peer = receiver.toString();
        SaltedDigest digest = SaltedDigest.of("test", SALT, Json.object());
        AuthorizationReceipt receipt = waiting.receipt().content();
        SignedDocument<SpendReceipt> spent =
                sender.sign(SpendReceipt.TYPE, new SpendReceipt(waiting.blank().value(), digest.hex(), now));
        String computation = waiting.contract().path("id").asString("");
        ObjectNode concluded = Json.object();
        concluded.set("contract", waiting.otherContract().toNode());
        concluded.putArray("signatures");
        ObjectNode payload = Json.object()
                .put("type", "urn:shuzheng:private-score/1.0/masked-answer")
                .put("computation_id", computation);
        payload.putObject("body");
        return List.of(
                waiting.bank(),
                new EnrolmentGrant(waiting.bank().role(), waiting.bank().did()),
                new LoanApplication(application, new LoanTerms(1169, 6, "radio/television", 4, "none")),
                new DataTerms(self, peer, receipt.purpose(), receipt.algorithm(), receipt.indicators()),
                new DataAuthorizationDelivery(authorization(receipt.provider(), now)),
                new AuthorizationReceiptDelivery(waiting.receipt(), SALT),
                new PurchaseAuthorization(waiting.receipt(), ENVELOPE),
                new PurchaseRequest(waiting.receipt(), ENVELOPE),
                new VoucherRequest(receipt.receiptId()),
                new BlankRequest(UUID.randomUUID().toString(), "data-asset-voucher"),
                new BlankReady(waiting.blank()),
                new EncryptedModelDelivery(JsonObject.of(Json.object())),
                new ModelCommitment("e30.e30.e30"),
                new InputCommitment(inputs(digest)),
                new ContractProposal(waiting.otherContract()),
                new ContractSignature("e30.e30.e30"),
                new ContractConcluded(JsonObject.of(concluded)),
                new ComputationMessage(computation, JsonObject.of(payload)),
                new QuoteDelivery(
                        sender.sign(Quote.TYPE, new Quote(id(), application, self, peer, new Fen(1_000), now + SOON))),
                new QuoteAcceptance(id()),
                new Spend(waiting.blank(), digest),
                new SpendReceiptDelivery(spent),
                new VoucherIssued(new VoucherId(id()), spent, SALT, List.of()),
                new InvoiceDelivery(sender.sign(
                        Invoice.TYPE, new Invoice(id(), id(), application, self, peer, new Fen(1_000), now))),
                new PaymentOrderDelivery(sender.sign(
                        PaymentOrder.TYPE,
                        new PaymentOrder(id(), id(), "ab".repeat(32), peer, self, new Fen(1_000), now))),
                new PaymentConfirmationDelivery(sender.sign(
                        PaymentConfirmation.TYPE, new PaymentConfirmation(id(), id(), new Fen(1_000), now))),
                new LendingDecision("declined", "revoked"));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /** By a one-time key, as an enterprise gives it. */
    private SignedDocument<DataAuthorization> authorization(String provider, long now) {
        Ed25519PrivateKey key = Ed25519PrivateKey.generate(RANDOM);
        DataAuthorization content = new DataAuthorization(
                application,
                provider,
                LendingPurpose.CREDIT_DECISION,
                LendingPurpose.algorithm(),
                LendingPurpose.indicators(),
                now + SOON,
                1);
        return SignedDocument.sign(
                DataAuthorization.TYPE, content, DidKey.urlOf(key.publicKey()).toString(), key);
    }

    /** Those that the sender puts in, if it is one of the two that put anything in. */
    private TreeMap<String, SaltedDigest> inputs(SaltedDigest digest) {
        boolean bank = sender.did().toString().equals(waiting.bank().did());
        return new TreeMap<>(
                bank
                        ? Map.of(PrivateScore.MODEL_INPUT, digest, PrivateScore.STATED_FEATURES_INPUT, digest)
                        : Map.of(PrivateScore.PROVIDER_FEATURES_INPUT, digest));
    }

    /** Those of the evidence protocol: what is asked of the log, and what it answers. */
    List<EvidenceMessage> ofEvidence() {
        Receipt receipt = waiting.statement().receipt();
        return List.of(
                new SubmitStatement(waiting.statement().statement()),
                new GetReceipt(waiting.statement().statement().digest(), false),
                new ListStatements(Optional.empty(), 0, 10),
                new GetTreeHead(),
                new GetConsistency(1, 2),
                new GetAnchors(0),
                new ReceiptReply(receipt, Optional.empty()),
                new StatementsReply(List.of(), Optional.empty()),
                new TreeHeadReply(receipt.head()),
                new ConsistencyReply(new ConsistencyProof(1, 1, List.of())),
                new AnchorsReply(List.of(), Optional.empty(), false));
    }
}
