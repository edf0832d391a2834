package io.shuzheng.didcomm.internal.nacl;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.primitives.SecretBytes;
import io.shuzheng.primitives.X25519PrivateKey;
import io.shuzheng.primitives.X25519PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Known answers: of "Cryptography in NaCl", sections 8 to 10, and of libsodium 1.0.20 with fixed keys. */
class NaclVectorsTest {

    private static final byte[] SHARED = hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    private static final byte[] FIRST_KEY = hex("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389");
    private static final byte[] NONCE = hex("69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37");
    private static final byte[] MESSAGE = hex("be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffc"
            + "e5ecbaaf33bd751a1ac728d45e6c61296cdc3c01233561f41db66cce314adb31"
            + "0e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde"
            + "048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f93776384864"
            + "5e0705");
    private static final byte[] BOX = hex("f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce"
            + "48332ea7164d96a4476fb8c531a1186ac0dfc17c98dce87b4da7f011ec48c972"
            + "71d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae"
            + "90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b3"
            + "7973f622a43d14a6599b1f654cb45a74e355a5");
    private static final X25519PrivateKey ALICE =
            privateKey("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    private static final X25519PrivateKey BOB =
            privateKey("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");

    private static final X25519PrivateKey RECIPIENT =
            privateKey("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final X25519PrivateKey EPHEMERAL =
            privateKey("6465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f80818283");
    private static final byte[] SEALED = hex("7d9c24316539825c1896e57f28197746793ce60cbee3ad47da9d07b85fa55e2a"
            + "88a8a4f6b3c4dbaad3ece42b1edbc97c889a4cf4631d77573eb68cebf232");
    private static final byte[] SEALED_BY_LIBSODIUM =
            hex("ec657f0eed78ebf5ebba3891b51779ef44f6e0dec06fa4655d8f1355a620ee0e"
                    + "9fc04d8b99e15e65c73c7563d57300ea14eb153bbcb4cb298feb367deab3");
    private static final byte[] SEALED_MESSAGE = "sealed for one".getBytes(StandardCharsets.US_ASCII);

    @Test
    void whenSharedSecretIsHashedThenItIsTheFirstKey() {
        assertThat(HSalsa20.hash(SHARED, new byte[16])).isEqualTo(FIRST_KEY);
    }

    @Test
    void whenFirstKeyIsHashedWithNonceThenItIsTheSecondKey() {
        assertThat(HSalsa20.hash(FIRST_KEY, hex("69696ee955b62b73cd62bda875fc73d6")))
                .isEqualTo(hex("dc908dda0b9344a953629b733820778880f3ceb421bb61b91cbd4c3e66256ce4"));
    }

    @Test
    void whenMessageIsBoxedThenItIsTheKnownBox() {
        assertThat(CryptoBox.seal(MESSAGE, NONCE, BOB.publicKey(), ALICE)).isEqualTo(BOX);
        assertThat(CryptoBox.open(BOX, NONCE, ALICE.publicKey(), BOB)).hasValue(MESSAGE);
    }

    @Test
    void whenEmptyMessageIsBoxedThenItIsTheKnownTag() {
        byte[] box = CryptoBox.seal(new byte[0], new byte[24], RECIPIENT.publicKey(), EPHEMERAL);
        assertThat(box).isEqualTo(hex("00d294f6ca3bb76a0d640a7e34fbd857"));
    }

    @Test
    void whenMessageIsSealedThenItIsTheKnownBox() {
        assertThat(SealedBox.seal(SEALED_MESSAGE, RECIPIENT.publicKey(), EPHEMERAL))
                .isEqualTo(SEALED);
        assertThat(SealedBox.open(SEALED, RECIPIENT)).hasValue(SEALED_MESSAGE);
    }

    @Test
    void whenLibsodiumSealedThenItOpens() {
        assertThat(SealedBox.open(SEALED_BY_LIBSODIUM, RECIPIENT)).hasValue(SEALED_MESSAGE);
    }

    @Test
    void whenAnyBitOfBoxChangesThenItDoesNotOpen() {
        for (int bit = 0; bit < 8 * SEALED.length; bit++) {
            byte[] altered = SEALED.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(SealedBox.open(altered, RECIPIENT)).isEmpty();
        }
    }

    @Test
    void whenBoxIsTruncatedThenItDoesNotOpen() {
        for (int length = 0; length < SEALED.length; length++) {
            assertThat(SealedBox.open(Arrays.copyOf(SEALED, length), RECIPIENT)).isEmpty();
        }
        assertThat(CryptoBox.open(new byte[15], NONCE, ALICE.publicKey(), BOB)).isEmpty();
    }

    @Test
    void whenSenderIsOfLowOrderThenBoxDoesNotOpen() {
        assertThat(CryptoBox.open(BOX, NONCE, X25519PublicKey.of(new byte[32]), BOB))
                .isEmpty();
    }

    @Test
    void whenKeyIsAnotherThenBoxDoesNotOpen() {
        assertThat(SealedBox.open(SEALED, BOB)).isEmpty();
        assertThat(CryptoBox.open(BOX, NONCE, ALICE.publicKey(), RECIPIENT)).isEmpty();
    }

    private static X25519PrivateKey privateKey(String hex) {
        return X25519PrivateKey.of(SecretBytes.copyOf(hex(hex)));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
