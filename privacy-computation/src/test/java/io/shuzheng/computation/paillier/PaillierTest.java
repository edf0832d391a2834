package io.shuzheng.computation.paillier;

import static io.shuzheng.computation.paillier.TestPaillierKeys.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.computation.TestRandom;
import io.shuzheng.computation.paillier.InvalidCiphertextException.Reason;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PaillierTest {

    private final PaillierPrivateKey key = TestPaillierKeys.real();
    private final PaillierPublicKey publicKey = key.publicKey();
    private final SecureRandom random = TestRandom.seeded(1);

    @Test
    void whenRandomnessIsGivenThenCiphertextIsThatOfTheDefinition() {
        assertThat(publicKey.n()).isEqualTo(number(TestPaillierKeys.vectors(), "n"));
        for (JsonNode vector : TestPaillierKeys.vectors().get("encryptions")) {
            BigInteger plaintext = number(vector, "plaintext");
            PaillierCiphertext ciphertext = publicKey.encrypt(plaintext, number(vector, "rho"));
            assertThat(ciphertext.value()).isEqualTo(number(vector, "ciphertext"));
            assertThat(key.decrypt(ciphertext)).isEqualTo(plaintext);
            assertThat(key.randomnessOf(ciphertext)).isEqualTo(number(vector, "rho"));
        }
    }

    @Property(tries = 15)
    void whenCiphertextsAreCombinedThenPlaintextsAre(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long left,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long right,
            @ForAll int factor) {
        PaillierCiphertext a = publicKey.encrypt(signed(left), random);
        PaillierCiphertext b = key.encrypt(signed(right), random);
        assertThat(decryptSigned(publicKey.add(a, b))).isEqualTo(left + right);
        assertThat(decryptSigned(publicKey.addPlain(a, signed(right)))).isEqualTo(left + right);
        assertThat(decryptSigned(publicKey.multiply(a, BigInteger.valueOf(factor % 1000))))
                .isEqualTo(left * (factor % 1000));
        assertThat(decryptSigned(publicKey.rerandomise(b, random))).isEqualTo(right);
    }

    @Test
    void whenEveryPlaintextAndRandomnessOfASmallKeyIsEncryptedThenAllComeBack() {
        PaillierPrivateKey tiny = TestPaillierKeys.tiny();
        for (int m = 0; m < 35; m++) {
            for (int rho = 1; rho < 35; rho++) {
                BigInteger unit = BigInteger.valueOf(rho);
                if (unit.gcd(tiny.publicKey().n()).equals(BigInteger.ONE)) {
                    PaillierCiphertext ciphertext = tiny.publicKey().encrypt(BigInteger.valueOf(m), unit);
                    assertThat(tiny.decrypt(ciphertext)).isEqualTo(m);
                    assertThat(tiny.randomnessOf(ciphertext)).isEqualTo(rho);
                }
            }
        }
    }

    @Test
    void whenEncryptedOrRerandomisedTwiceThenCiphertextsDiffer() {
        PaillierCiphertext first = publicKey.encrypt(BigInteger.TEN, random);
        assertThat(publicKey.encrypt(BigInteger.TEN, random)).isNotEqualTo(first);
        assertThat(key.encrypt(BigInteger.TEN, random)).isNotEqualTo(first);
        assertThat(publicKey.rerandomise(first, random)).isNotEqualTo(first);
        assertThat(publicKey.rerandomise(first, random)).isNotEqualTo(publicKey.rerandomise(first, random));
    }

    @Test
    void whenSmallCiphertextIsRerandomisedThenEveryCiphertextOfItsPlaintextIsReachedOnce() {
        PaillierPublicKey tiny = TestPaillierKeys.tiny().publicKey();
        PaillierCiphertext start = tiny.encrypt(BigInteger.valueOf(13), BigInteger.TWO);
        long distinct = IntStream.range(1, 35)
                .mapToObj(BigInteger::valueOf)
                .filter(rho -> rho.gcd(tiny.n()).equals(BigInteger.ONE))
                .map(rho -> start.value()
                        .multiply(rho.modPow(tiny.n(), tiny.nSquared()))
                        .mod(tiny.nSquared()))
                .distinct()
                .count();
        assertThat(distinct).isEqualTo(24);
    }

    @Test
    void whenValueIsNoCiphertextThenItIsRefusedByReason() {
        BigInteger nSquared = publicKey.n().pow(2);
        assertRefused(BigInteger.ZERO, Reason.OUT_OF_RANGE);
        assertRefused(BigInteger.ONE.negate(), Reason.OUT_OF_RANGE);
        assertRefused(nSquared, Reason.OUT_OF_RANGE);
        assertRefused(publicKey.n(), Reason.NOT_INVERTIBLE);
        assertRefused(number(TestPaillierKeys.vectors(), "p").multiply(BigInteger.TWO), Reason.NOT_INVERTIBLE);
        assertThat(publicKey.ciphertext(BigInteger.ONE).value()).isEqualTo(1);
        assertThat(publicKey.ciphertext(nSquared.subtract(BigInteger.ONE)).value())
                .isEqualTo(nSquared.subtract(BigInteger.ONE));
    }

    @Property(tries = 20)
    void whenEncodingHasAnotherLengthThenItIsRefused(@ForAll @Size(max = 600) byte[] bytes) {
        if (bytes.length != publicKey.ciphertextLength()) {
            assertThatThrownBy(() -> publicKey.ciphertext(bytes))
                    .isInstanceOfSatisfying(
                            InvalidCiphertextException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_LENGTH));
        }
    }

    @Test
    void whenCiphertextIsEncodedThenDecodingGivesItBack() {
        PaillierCiphertext ciphertext = publicKey.encrypt(BigInteger.TEN, random);
        assertThat(ciphertext.encode()).hasSize(512);
        assertThat(publicKey.ciphertext(ciphertext.encode())).isEqualTo(ciphertext);
        assertThat(publicKey.ciphertext(BigInteger.ONE).encode()).hasSize(512).endsWith(0, 1);
    }

    @Test
    void whenCiphertextIsOfAnotherKeyThenEveryOperationRefusesIt() {
        PaillierCiphertext own = publicKey.ciphertext(BigInteger.ONE);
        PaillierCiphertext foreign = TestPaillierKeys.other().publicKey().ciphertext(BigInteger.ONE);
        for (Runnable use : new Runnable[] {
            () -> key.decrypt(foreign),
            () -> key.randomnessOf(foreign),
            () -> publicKey.add(own, foreign),
            () -> publicKey.add(foreign, own),
            () -> publicKey.addPlain(foreign, BigInteger.ONE),
            () -> publicKey.multiply(foreign, BigInteger.ONE),
            () -> publicKey.rerandomise(foreign, random)
        }) {
            assertThatThrownBy(use::run)
                    .isInstanceOfSatisfying(
                            InvalidCiphertextException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_KEY));
        }
    }

    @Test
    void whenIntegerDoesNotFitThenItIsRefused() {
        BigInteger half = publicKey.n().shiftRight(1);
        assertThat(publicKey.decodeSigned(publicKey.encodeSigned(half))).isEqualTo(half);
        assertThat(publicKey.decodeSigned(publicKey.encodeSigned(half.negate())))
                .isEqualTo(half.negate());
        assertThatIllegalArgumentException().isThrownBy(() -> publicKey.encodeSigned(half.add(BigInteger.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> publicKey.decodeSigned(publicKey.n()));
        assertThatIllegalArgumentException().isThrownBy(() -> publicKey.encrypt(publicKey.n(), random));
    }

    @Test
    void whenKeyIsGeneratedThenItHasItsLengthAndSurvivesEncoding() {
        PaillierPrivateKey generated = TestPaillierKeys.other();
        assertThat(generated.publicKey().bits()).isEqualTo(2048);
        PaillierPrivateKey decoded = PaillierPrivateKey.decode(generated.encode());
        PaillierCiphertext ciphertext = generated.publicKey().encrypt(BigInteger.valueOf(7), random);
        assertThat(decoded.decrypt(ciphertext)).isEqualTo(7);
        assertThatIllegalArgumentException().isThrownBy(() -> PaillierPrivateKey.generate(1024, random));
        assertThatIllegalArgumentException().isThrownBy(() -> PaillierPrivateKey.generate(2049, random));
    }

    /** A changed prime may happen to be a prime again, and then it is another key. */
    @Property(tries = 20)
    void whenEncodedKeyIsDamagedThenItIsRefusedOrAnotherKey(
            @ForAll @IntRange(max = 255) int index, @ForAll byte change) {
        byte[] encoded = key.encode().reveal();
        encoded[index] ^= (byte) (change | 2);
        try {
            PaillierPrivateKey other = PaillierPrivateKey.decode(SecretBytes.copyOf(encoded));
            assertThat(other.publicKey()).isNotEqualTo(publicKey);
        } catch (InvalidInputException refused) {
            assertThat(refused).hasMessageContaining("Paillier");
        }
    }

    @Test
    void whenEncodedKeyIsNotTwoDifferentLongPrimesThenItIsRefused() {
        byte[] encoded = key.encode().reveal();
        byte[] composite = encoded.clone();
        composite[127] ^= 1;
        byte[] same = encoded.clone();
        System.arraycopy(same, 0, same, 128, 128);
        byte[] shorter = {11, 13};
        for (byte[] wrong : new byte[][] {composite, same, shorter, {}, Arrays.copyOf(encoded, 255)}) {
            assertThatThrownBy(() -> PaillierPrivateKey.decode(SecretBytes.copyOf(wrong)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void whenKeyIsDestroyedThenItDecryptsNoMore() {
        PaillierPrivateKey decoded = PaillierPrivateKey.decode(key.encode());
        assertThat(decoded.toString()).isEqualTo("PaillierPrivateKey[2048 bits]");
        decoded.destroy();
        assertThat(decoded.isDestroyed()).isTrue();
        assertThatThrownBy(() -> decoded.decrypt(publicKey.ciphertext(BigInteger.ONE)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void assertRefused(BigInteger value, Reason reason) {
        assertThatThrownBy(() -> publicKey.ciphertext(value))
                .isInstanceOfSatisfying(
                        InvalidCiphertextException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private BigInteger signed(long value) {
        return publicKey.encodeSigned(BigInteger.valueOf(value));
    }

    private long decryptSigned(PaillierCiphertext ciphertext) {
        return publicKey.decodeSigned(key.decrypt(ciphertext)).longValueExact();
    }
}
