package io.shuzheng.anoncreds.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.cl.BlindedCredentialSecrets;
import io.shuzheng.anoncreds.cl.BlindedCredentialSecretsCorrectnessProof;
import io.shuzheng.anoncreds.engine.NewCredentialDefinition;
import io.shuzheng.anoncreds.internal.number.Modulus;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A holder whose request does not hold what an honest one's does, with a proof that fits. */
class DishonestHolderTests {

    private final RandomNumbers random = new RandomNumbers(TestIssuance.RANDOM);
    private final NewCredentialDefinition created = TestIssuance.definition(List.of("name", "Capital X"));
    private final PublicKeyBases bases = PublicKeyBases.of(created.definition().primary(), TestIssuance.TABLES);
    private final Modulus modulus = bases.modulus();
    private final CredentialOffer offer = TestIssuance.offer(created);

    private void issue(CredentialRequest request) {
        TestIssuance.ISSUER.issue(TestIssuance.issuance(created, offer, request, TestIssuance.twoValues()));
    }

    /** Proves u = S^v R^m by the book. */
    private CredentialRequest request(BigInteger u, BigInteger v, BigInteger m, int vTildeBits) {
        BigInteger vTilde = random.bits(vTildeBits).setBit(vTildeBits - 1);
        BigInteger mTilde = random.bits(Sizes.M_TILDE);
        BigInteger c =
                NumberHash.of(List.of(u, commit(vTilde, mTilde), offer.nonce().value()));
        return new CredentialRequest(
                TestIssuance.CONTEXT,
                offer.credentialDefinitionId(),
                new BlindedCredentialSecrets(u, Optional.empty(), List.of(AttributeNames.LINK_SECRET), Map.of()),
                new BlindedCredentialSecretsCorrectnessProof(
                        c,
                        c.multiply(v).add(vTilde),
                        Map.of(AttributeNames.LINK_SECRET, c.multiply(m).add(mTilde)),
                        Map.of()),
                offer.nonce());
    }

    private BigInteger commit(BigInteger v, BigInteger m) {
        return modulus.multiply(
                bases.s().power(v), bases.r(AttributeNames.LINK_SECRET).power(m));
    }

    @Test
    void whenRequestIsByTheBookThenItIsIssued() {
        BigInteger v = random.bits(Sizes.V_PRIME);

        assertThatCode(() -> issue(request(commit(v, BigInteger.TEN), v, BigInteger.TEN, Sizes.V_PRIME_TILDE)))
                .doesNotThrowAnyException();
    }

    /** With an even challenge the proof holds for -u as well. */
    @Test
    void whenCommitmentIsNoQuadraticResidueThenNothingIsIssued() {
        BigInteger v = random.bits(Sizes.V_PRIME);
        BigInteger u = modulus.reduce(commit(v, BigInteger.TEN).negate());
        CredentialRequest request;
        do {
            request = request(u, v, BigInteger.TEN, Sizes.V_PRIME_TILDE);
        } while (request.correctnessProof().c().testBit(0));
        CredentialRequest even = request;

        assertThatCode(() -> new BlindedLinkSecretVerifier(bases).verify(even, offer.nonce()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> issue(even))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("quadratic residue");
    }

    @Test
    void whenBlindingFactorOrLinkSecretIsTooLongThenNothingIsIssued() {
        BigInteger longNumber = BigInteger.ONE.shiftLeft(Sizes.V_PRIME + 300);

        refuses(request(commit(longNumber, BigInteger.TEN), longNumber, BigInteger.TEN, 673), "v_dash_cap");
        refuses(request(commit(BigInteger.TEN, BigInteger.TEN), BigInteger.TEN, BigInteger.TEN, 2500), "v_dash_cap");
        refuses(request(commit(BigInteger.TEN, longNumber), BigInteger.TEN, longNumber, 673), "m_caps");
    }

    @Test
    void whenCommitmentSharesAFactorWithTheModulusThenNothingIsIssued() {
        BigInteger factor = TestIssuance.primes().get(0);

        assertThat(factor.gcd(modulus.value())).isEqualTo(factor);
        for (BigInteger u : List.of(factor, BigInteger.ONE, modulus.value().subtract(BigInteger.ONE))) {
            refuses(request(u, BigInteger.ZERO, BigInteger.ZERO, 673), "u of the credential request");
        }
    }

    private void refuses(CredentialRequest request, String message) {
        assertThatThrownBy(() -> issue(request))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }
}
