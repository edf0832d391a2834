package io.shuzheng.voucher.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.InvalidInputException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class SignedDocumentTest {

    record Example<T extends Document>(DocumentType<T> type, T content) {
        SignedDocument<T> signed() {
            return SignedDocument.sign(type, content, "did:key:z1#z1", TestDocuments.key("signer"));
        }
    }

    static Stream<Example<?>> examples() {
        return Stream.of(
                new Example<>(DataAuthorization.TYPE, TestDocuments.authorization()),
                new Example<>(
                        AuthorizationReceipt.TYPE,
                        new AuthorizationReceipt(
                                "r-1",
                                TestDocuments.APPLICATION,
                                "ab".repeat(32),
                                TestDocuments.CENTRE,
                                "loan-risk-assessment",
                                "private-score/1",
                                TestDocuments.authorization().indicators(),
                                1_800_000_000L,
                                1)),
                new Example<>(Quote.TYPE, TestDocuments.quote()),
                new Example<>(SpendReceipt.TYPE, new SpendReceipt("GD-2026-000001", "cd".repeat(32), 1_790_000_000L)),
                new Example<>(Invoice.TYPE, TestDocuments.invoice()),
                new Example<>(PaymentOrder.TYPE, TestDocuments.order(TestDocuments.signedInvoice())),
                new Example<>(PaymentConfirmation.TYPE, TestDocuments.confirmation()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T extends Document> void whenSignedThenReadsBackWithItsContent(Example<T> example) {
        SignedDocument<T> read =
                SignedDocument.parse(example.type(), example.signed().compact());
        assertThat(read.requireSignedBy(TestDocuments.key("signer").publicKey()))
                .isEqualTo(example.content());
        assertThatThrownBy(() -> read.requireSignedBy(TestDocuments.key("other").publicKey()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("signature");
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T extends Document> void whenAMemberIsMissingUnknownOrOfAnotherTypeThenRefused(Example<T> example) {
        for (String member : example.content().toJson().propertyNames()) {
            ObjectNode missing = example.content().toJson();
            missing.remove(member);
            assertRefused(example, missing, member);
            ObjectNode wrong = example.content().toJson();
            wrong.putObject(member);
            assertRefused(example, wrong, member);
        }
        ObjectNode more = example.content().toJson();
        more.put("score", 700);
        assertRefused(example, more, "score");
    }

    private static <T extends Document> void assertRefused(Example<T> example, ObjectNode content, String member) {
        CompactJws jws = CompactJws.sign(example.type().typ(), "did:key:z1#z1", content, TestDocuments.key("signer"));
        assertThatThrownBy(() -> SignedDocument.parse(example.type(), jws.compact()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(member);
    }

    @Test
    void whenShownAsAnotherKindOfDocumentThenRefused() {
        String invoice = TestDocuments.signedInvoice().compact();
        assertThatThrownBy(() -> SignedDocument.parse(PaymentConfirmation.TYPE, invoice))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("typ");
    }
}
