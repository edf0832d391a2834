package io.shuzheng.voucher.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.PaymentConfirmation;
import io.shuzheng.voucher.document.PaymentOrder;
import io.shuzheng.voucher.document.Quote;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.document.TestDocuments;
import io.shuzheng.voucher.value.LoanTerms;
import io.shuzheng.voucher.value.SerialNumber;
import io.shuzheng.voucher.value.VoucherId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class VoucherProtocolTest {

    private static final SecretBytes SALT = SecretBytes.copyOf(new byte[32]);
    private static final SerialNumber SERIAL = new SerialNumber("GD-2026-000001");

    private static final SignedDocument<AuthorizationReceipt> AUTHORIZATION_RECEIPT = SignedDocument.sign(
            AuthorizationReceipt.TYPE,
            new AuthorizationReceipt(
                    "r-1",
                    TestDocuments.APPLICATION,
                    "ab".repeat(32),
                    "did:sov:p",
                    "p",
                    "a",
                    List.of("joint_score"),
                    9,
                    1),
            "k",
            TestDocuments.key("centre"));

    private static final SignedDocument<SpendReceipt> SPEND_RECEIPT = SignedDocument.sign(
            SpendReceipt.TYPE, new SpendReceipt(SERIAL.value(), "cd".repeat(32), 9), "k", TestDocuments.key("bureau"));

    static Stream<VoucherMessage> messages() {
        JsonObject object = JsonObject.of(Json.parseObject("{\"a\":1}"));
        return Stream.of(
                new EnrolmentRequest("bank", "did:sov:x", "verkey", "token"),
                new EnrolmentGrant("bank", "did:sov:x"),
                new LoanApplication(TestDocuments.APPLICATION, new LoanTerms(1169, 6, "radio/television", 4, "none")),
                new DataTerms("did:sov:c", "did:sov:l", "loan-risk-assessment", "private-score/1", List.of("a", "b")),
                new DataAuthorizationDelivery(SignedDocument.sign(
                        DataAuthorization.TYPE, TestDocuments.authorization(), "k", TestDocuments.key("e"))),
                new AuthorizationReceiptDelivery(AUTHORIZATION_RECEIPT, SALT),
                new PurchaseAuthorization(AUTHORIZATION_RECEIPT, "a.b.c.d.e"),
                new PurchaseRequest(AUTHORIZATION_RECEIPT, "a.b.c.d.e"),
                new VoucherRequest("r-1"),
                new BlankRequest("b-1", "data-asset-voucher"),
                new BlankReady(SERIAL),
                new EncryptedModelDelivery(object),
                new ModelCommitment("jws"),
                new InputCommitment(new TreeMap<>(Map.of("model", SaltedDigest.of("model", SALT, Json.object())))),
                new ContractProposal(object),
                new ContractSignature("jws"),
                new ContractConcluded(object),
                new ComputationMessage("c-1", object),
                new QuoteDelivery(
                        SignedDocument.sign(Quote.TYPE, TestDocuments.quote(), "k", TestDocuments.key("centre"))),
                new QuoteAcceptance("q-1"),
                new Spend(SERIAL, SaltedDigest.of("voucher", SALT, Json.object())),
                new SpendReceiptDelivery(SPEND_RECEIPT),
                new VoucherIssued(
                        new VoucherId("6f7c2f0e-63c8-4a4d-9f62-0c6f1f6f8a01"),
                        SPEND_RECEIPT,
                        SALT,
                        List.of("a.b.c", "d.e.f")),
                new InvoiceDelivery(TestDocuments.signedInvoice()),
                new PaymentOrderDelivery(SignedDocument.sign(
                        PaymentOrder.TYPE,
                        TestDocuments.order(TestDocuments.signedInvoice()),
                        "k",
                        TestDocuments.key("bank"))),
                new PaymentConfirmationDelivery(SignedDocument.sign(
                        PaymentConfirmation.TYPE, TestDocuments.confirmation(), "k", TestDocuments.key("centre"))),
                new LendingDecision("approved", "threshold-proved"));
    }

    @Test
    void whenAllMessagesAreListedThenEveryTypeIsTested() {
        assertThat(messages().map(VoucherMessage::name).map(VoucherProtocol.URI::message))
                .containsExactlyInAnyOrderElementsOf(VoucherProtocol.messageTypes());
        assertThat(messages().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(VoucherMessage.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whenWrittenThenReadsBackEqual(VoucherMessage body) {
        Message message = VoucherProtocol.write(body, "id-1", "thread-1");
        Message received = Message.parse(message.toBytes());
        assertThat(received.threadId()).isEqualTo("thread-1");
        assertThat(VoucherProtocol.read(received)).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whenAMemberIsMissingOrOfAnotherTypeThenRefused(VoucherMessage body) {
        for (String member : body.body().propertyNames()) {
            ObjectNode wrong = body.body();
            wrong.put(member, 17);
            assertThatThrownBy(() -> read(body.name(), wrong)).isInstanceOf(InvalidInputException.class);
            ObjectNode missing = body.body();
            missing.remove(member);
            if (!body.body().get(member).isArray()) {
                assertThatThrownBy(() -> read(body.name(), missing))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining(member);
            }
        }
    }

    @Test
    void whenUnknownMessageOrProtocolThenRefused() {
        assertThatThrownBy(() -> read("loan-cancellation", Json.object())).isInstanceOf(InvalidInputException.class);
    }

    private static VoucherMessage read(String name, ObjectNode body) {
        MessageHeader header = new MessageHeader(
                VoucherProtocol.URI.message(name), "id", java.util.Optional.empty(), JsonObject.of(body));
        return VoucherProtocol.read(Message.of(header));
    }
}
