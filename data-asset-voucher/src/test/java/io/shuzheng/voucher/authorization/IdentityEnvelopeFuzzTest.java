package io.shuzheng.voucher.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.TestDocuments;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityEnvelopeFuzzTest {

    private static final Ed25519PrivateKey PROVIDER = TestDocuments.key("provider");
    private static final String ENVELOPE = IdentityEnvelope.seal(
            new AuthorizedIdentity(
                    UnifiedSocialCreditCode.complete("91310000000000001"),
                    SignedDocument.sign(
                            DataAuthorization.TYPE, TestDocuments.authorization(), "k", TestDocuments.key("e")),
                    SecretBytes.copyOf(new byte[32])),
            PROVIDER.publicKey());

    static Stream<byte[]> seeds() {
        return Stream.of(ENVELOPE, ENVELOPE.substring(ENVELOPE.indexOf('.')), "e30.e30.AA.AA.AA", "....")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void whenTextIsOpenedThenItIsTheSealedEnvelope(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        try {
            assertThat(IdentityEnvelope.open(text, PROVIDER)).isEqualTo(IdentityEnvelope.open(ENVELOPE, PROVIDER));
        } catch (InvalidInputException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
