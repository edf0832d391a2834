package io.shuzheng.anoncreds.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.PrimaryPublicKey;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssuerKeyTests {

    private final PrimaryPublicKey publicKey =
            TestObjects.credentialDefinition().primary();

    @Test
    void whenPrivateKeyIsThePublicOnesThenSGeneratesAGroupOfItsOrder() {
        IssuerKey key = IssuerKey.of(publicKey, TestObjects.privateKey(), TestIssuance.TABLES, TestIssuance.RANDOM);

        assertThat(key.isQuadraticResidue(publicKey.s())).isTrue();
        assertThat(key.isQuadraticResidue(publicKey.n().subtract(BigInteger.ONE)))
                .isFalse();
        assertThat(key).hasToString("IssuerKey");
    }

    @Test
    void whenPrivateKeyIsAnothersThenItIsRefused() {
        CredentialDefinitionPrivateKey other = new CredentialDefinitionPrivateKey(
                TestObjects.privateKey().p(), TestObjects.privateKey().q().add(BigInteger.TWO), Optional.empty());

        assertThatThrownBy(() -> IssuerKey.of(publicKey, other, TestIssuance.TABLES, TestIssuance.RANDOM))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the private key is not that of the credential definition");
    }

    @Test
    void whenKeyHasNoGeneratorForTheLinkSecretThenItIsRefused() {
        PrimaryPublicKey without = new PrimaryPublicKey(
                publicKey.n(), publicKey.s(), Map.of("name", publicKey.z()), publicKey.rctxt(), publicKey.z());

        assertThatThrownBy(() -> PublicKeyBases.of(without, TestIssuance.TABLES))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("link secret");
    }

    @Test
    void whenAttributeIsUnknownThenItHasNoGenerator() {
        PublicKeyBases bases = PublicKeyBases.of(publicKey, TestIssuance.TABLES);

        assertThatThrownBy(() -> bases.r("other")).isInstanceOf(InvalidInputException.class);
        assertThat(bases.r("capitalx").base()).isEqualTo(publicKey.r().get("capitalx"));
    }
}
