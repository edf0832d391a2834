package io.shuzheng.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.internal.EdwardsPoint;
import io.shuzheng.primitives.internal.FixedBaseTable;
import io.shuzheng.primitives.internal.LittleEndian;
import io.shuzheng.primitives.internal.PointSum;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Tables and the plain way give one verdict, on honest signatures and on those that are made to tell them apart. */
class Ed25519KeyTablesTest {

    private static final BigInteger FIELD_PRIME = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final byte[] MESSAGE = {1, 2, 3};

    /** RFC 8032, section 7.1, TEST 3. */
    @Test
    void whenRfc8032VectorThenVerified() {
        HexFormat hex = HexFormat.of();
        Ed25519KeyTables tables = Ed25519KeyTables.of(
                Ed25519PublicKey.of(hex.parseHex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")));
        byte[] signature = hex.parseHex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");

        assertThat(tables.verify(hex.parseHex("af82"), signature)).isTrue();
        assertThat(tables.verify(hex.parseHex("af83"), signature)).isFalse();
        assertThat(tables.verify(hex.parseHex("af82"), Arrays.copyOf(signature, 63)))
                .isFalse();
    }

    @Property(tries = 60)
    void whenASignatureIsHonestThenVerifiedAndWhenABitChangesThenNot(
            @ForAll @Size(32) byte[] seed,
            @ForAll @Size(max = 64) byte[] message,
            @ForAll @IntRange(max = 511) int bit) {
        Ed25519PrivateKey key = key(seed);
        Ed25519KeyTables tables = Ed25519KeyTables.of(key.publicKey());
        byte[] signature = key.sign(message);
        assertThat(tables.verify(message, signature)).isTrue();

        signature[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(tables.verify(message, signature)).isFalse();
    }

    @Property(tries = 60)
    void whenAScalarIsMultipliedThenAnyWidthOfTableGivesThePublicKey(
            @ForAll @Size(32) byte[] seed, @ForAll @IntRange(min = 2, max = 8) int width) {
        BigInteger scalar = scalar(seed).mod(EdwardsPoint.ORDER);

        assertThat(multipleOfBase(scalar, width))
                .isEqualTo(key(seed).publicKey().bytes());
    }

    @Property(tries = 60)
    void whenTheNonceIsAnyThenTheVerdictIsThatOfThePlainWay(
            @ForAll @Size(32) byte[] seed, @ForAll @IntRange(max = 3) int nonce) {
        byte[] r = multipleOfBase(BigInteger.valueOf(nonce), 2);

        assertSameVerdict(key(seed).publicKey(), signature(seed, key(seed).publicKey(), r, nonce));
    }

    /** The point of order two is added to R: verifiers with and without the cofactor disagree on such signatures. */
    @Property(tries = 60)
    void whenRHasAComponentOfSmallOrderThenTheVerdictIsThatOfThePlainWay(@ForAll @Size(32) byte[] seed) {
        byte[] r = plusPointOfOrderTwo(multipleOfBase(BigInteger.TWO, 2));

        assertSameVerdict(key(seed).publicKey(), signature(seed, key(seed).publicKey(), r, 2));
    }

    @Property(tries = 60)
    void whenTheKeyHasAComponentOfSmallOrderThenTheVerdictIsThatOfThePlainWay(@ForAll @Size(32) byte[] seed) {
        Ed25519PublicKey key =
                Ed25519PublicKey.of(plusPointOfOrderTwo(key(seed).publicKey().bytes()));

        assertSameVerdict(key, signature(seed, key, multipleOfBase(BigInteger.TWO, 2), 2));
    }

    @Test
    void whenTheOrderIsAddedToSThenRefused() {
        Ed25519PrivateKey key = key(new byte[32]);
        byte[] signature = key.sign(MESSAGE);
        BigInteger s = LittleEndian.number(Arrays.copyOfRange(signature, 32, 64));
        System.arraycopy(LittleEndian.bytes(s.add(EdwardsPoint.ORDER)), 0, signature, 32, 32);

        assertThat(Ed25519KeyTables.of(key.publicKey()).verify(MESSAGE, signature))
                .isFalse();
        assertSameVerdict(key.publicKey(), signature);
    }

    private static void assertSameVerdict(Ed25519PublicKey key, byte[] signature) {
        assertThat(Ed25519KeyTables.of(key).verify(MESSAGE, signature)).isEqualTo(key.verify(MESSAGE, signature));
    }

    /** S = nonce + k · a, for a given R: what the holder of the seed can make whatever R is. */
    private static byte[] signature(byte[] seed, Ed25519PublicKey key, byte[] r, int nonce) {
        BigInteger k = LittleEndian.number(Digests.sha512(r, key.bytes(), MESSAGE));
        BigInteger s = BigInteger.valueOf(nonce).add(k.multiply(scalar(seed))).mod(EdwardsPoint.ORDER);
        byte[] signature = Arrays.copyOf(r, 64);
        System.arraycopy(LittleEndian.bytes(s), 0, signature, 32, 32);
        return signature;
    }

    private static byte[] multipleOfBase(BigInteger scalar, int width) {
        PointSum sum = new PointSum();
        FixedBaseTable.of(EdwardsPoint.base(), width).add(scalar, sum);
        return sum.encode();
    }

    /** (x, y) + (0, -1) = (-x, -y). */
    private static byte[] plusPointOfOrderTwo(byte[] encoded) {
        BigInteger number = LittleEndian.number(encoded);
        byte[] sum = LittleEndian.bytes(FIELD_PRIME.subtract(number.clearBit(255)));
        sum[31] |= (byte) (number.testBit(255) ? 0 : 0x80);
        return sum;
    }

    private static BigInteger scalar(byte[] seed) {
        byte[] half = Arrays.copyOf(Digests.sha512(seed), 32);
        return LittleEndian.number(half)
                .clearBit(0)
                .clearBit(1)
                .clearBit(2)
                .clearBit(255)
                .setBit(254);
    }

    private static Ed25519PrivateKey key(byte[] seed) {
        return Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(seed));
    }
}
