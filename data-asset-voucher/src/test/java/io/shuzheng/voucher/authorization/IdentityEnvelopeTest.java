package io.shuzheng.voucher.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.voucher.document.AuthorizationReceipt;
import io.shuzheng.voucher.document.DataAuthorization;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.value.ApplicationId;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityEnvelopeTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Ed25519PrivateKey PROVIDER = Ed25519PrivateKey.generate(RANDOM);
    private static final AuthorizedIdentity IDENTITY = identity("91310000000000001");

    private static AuthorizedIdentity identity(String codeBody) {
        Ed25519PrivateKey oneTime = Ed25519PrivateKey.generate(RANDOM);
        DataAuthorization authorization = new DataAuthorization(
                new ApplicationId("0b0e5f0a-6f3c-4f7e-9a55-0d5c2a7d1e11"),
                "did:sov:WgWxqztrNooG92RXvxSTWv",
                "credit-decision",
                "urn:shuzheng:private-score/1.0",
                List.of("existing_credits"),
                1_800_000_000L,
                1);
        return new AuthorizedIdentity(
                UnifiedSocialCreditCode.complete(codeBody),
                SignedDocument.sign(
                        DataAuthorization.TYPE,
                        authorization,
                        DidKey.urlOf(oneTime.publicKey()).toString(),
                        oneTime),
                SecretBytes.random(SaltedDigest.SALT_SIZE, RANDOM));
    }

    private static AuthorizationReceipt receipt(AuthorizedIdentity identity, String provider) {
        DataAuthorization terms = identity.authorization().content();
        return new AuthorizationReceipt(
                "receipt-1",
                terms.application(),
                identity.commitment().hex(),
                provider,
                terms.purpose(),
                terms.algorithm(),
                terms.indicators(),
                terms.expiresAt(),
                terms.uses());
    }

    @Test
    void whenProviderOpensEnvelopeThenItHasIdentityAndAuthorization() {
        String envelope = IdentityEnvelope.seal(IDENTITY, PROVIDER.publicKey());

        assertThat(IdentityEnvelope.open(envelope, PROVIDER)).isEqualTo(IDENTITY);
        assertThat(IDENTITY).hasToString("AuthorizedIdentity");
    }

    @Test
    void whenAnotherKeyOpensEnvelopeThenRefused() {
        String envelope = IdentityEnvelope.seal(IDENTITY, PROVIDER.publicKey());

        assertThatThrownBy(() -> IdentityEnvelope.open(envelope, Ed25519PrivateKey.generate(RANDOM)))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"alg\":\"ECDH-ES\"}",
                "{\"alg\":null,\"enc\":\"A256GCM\"}",
                "{\"alg\":5,\"enc\":[]}",
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":\"x\"}",
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\"}}",
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AQ\"}}",
                "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}"
            })
    void whenHeaderIsAnotherThenRefused(String header) {
        String envelope = IdentityEnvelope.seal(IDENTITY, PROVIDER.publicKey());
        String changed =
                Base64Url.encode(header.getBytes(StandardCharsets.UTF_8)) + envelope.substring(envelope.indexOf('.'));

        assertThatThrownBy(() -> IdentityEnvelope.open(changed, PROVIDER)).isInstanceOf(InvalidInputException.class);
    }

    @Property(tries = 200)
    void whenAnyCharacterIsChangedThenRefused(@ForAll @IntRange(max = 10_000) int place, @ForAll char other) {
        String envelope = IdentityEnvelope.seal(IDENTITY, PROVIDER.publicKey());
        int at = place % (envelope.length() - 1);
        if (envelope.charAt(at) == other) {
            return;
        }
        String changed = envelope.substring(0, at) + other + envelope.substring(at + 1);

        assertThatThrownBy(() -> IdentityEnvelope.open(changed, PROVIDER)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenReceiptIsForThatEnterpriseThenItFitsAndForNoOther() {
        AuthorizationReceipt receipt = receipt(IDENTITY, "did:sov:WgWxqztrNooG92RXvxSTWv");
        AuthorizedIdentity other = new AuthorizedIdentity(
                UnifiedSocialCreditCode.complete("91310000000000002"), IDENTITY.authorization(), IDENTITY.salt());

        assertThat(IDENTITY.isOf(receipt)).isTrue();
        assertThat(other.isOf(receipt)).isFalse();
        assertThat(IDENTITY.isOf(receipt(IDENTITY, "did:sov:another"))).isFalse();
    }
}
