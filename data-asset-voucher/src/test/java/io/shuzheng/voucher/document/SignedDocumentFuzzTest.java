package io.shuzheng.voucher.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.CanonicalJson;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class SignedDocumentFuzzTest {

    private static final List<DocumentType<? extends Document>> TYPES = List.of(
            DataAuthorization.TYPE,
            AuthorizationReceipt.TYPE,
            Quote.TYPE,
            Invoice.TYPE,
            PaymentOrder.TYPE,
            PaymentConfirmation.TYPE,
            SpendReceipt.TYPE);

    static Stream<byte[]> seeds() {
        return Stream.of(
                        TestDocuments.authorization(),
                        TestDocuments.quote(),
                        TestDocuments.invoice(),
                        TestDocuments.order(TestDocuments.signedInvoice()),
                        TestDocuments.confirmation(),
                        new SpendReceipt("GD-2026-000001", "cd".repeat(32), 9))
                .map(document -> Json.write(document.toJson()).getBytes(StandardCharsets.UTF_8));
    }

    /** The signature is right: whoever signs may write what they want. */
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void whenContentIsSignedByWhomeverThenItIsReadAndWrittenTheSame(byte[] content) {
        for (DocumentType<? extends Document> type : TYPES) {
            try {
                CompactJws jws =
                        CompactJws.sign(type.typ(), "k", Json.parseObject(content), TestDocuments.key("writer"));
                SignedDocument<?> document = SignedDocument.parse(type, jws.compact());
                assertThat(CanonicalJson.encode(document.content().toJson()))
                        .isEqualTo(CanonicalJson.encode(jws.payload()));
            } catch (InvalidInputException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
