package io.shuzheng.zmq.curve;

import static org.assertj.core.api.Assertions.assertThat;

import com.neilalexander.jnacl.crypto.curve25519xsalsa20poly1305;
import com.neilalexander.jnacl.crypto.xsalsa20poly1305;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The names that JeroMQ calls, on the vectors of "Cryptography in NaCl" and on what its authors' tests try. */
class BoxTest {

    private static final byte[] ALICE_SECRET = hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    private static final byte[] ALICE_PUBLIC = hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    private static final byte[] BOB_SECRET = hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    private static final byte[] BOB_PUBLIC = hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    private static final byte[] SHARED = hex("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389");
    private static final byte[] NONCE = hex("69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37");
    private static final byte[] PLAINTEXT = hex("00".repeat(32)
            + "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a1ac728d45e6c6129"
            + "6cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057e2f6556ad6b1318a024a838f21af1fde"
            + "048977eb48f59ffd4924ca1c60902e52f0a089bc76897040e082f937763848645e0705");
    private static final byte[] CIPHERTEXT = hex("00".repeat(16)
            + "f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4476fb8c531a1186a"
            + "c0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738b48eeee314a7cc8ab932164548e526ae"
            + "90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74"
            + "e355a5");

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @Test
    void whenTwoAgreeThenTheirKeyIsThatOfTheVectors() {
        byte[] key = new byte[32];
        assertThat(curve25519xsalsa20poly1305.crypto_box_beforenm(key, BOB_PUBLIC, ALICE_SECRET))
                .isZero();
        assertThat(key).isEqualTo(SHARED);
        curve25519xsalsa20poly1305.crypto_box_beforenm(key, ALICE_PUBLIC, BOB_SECRET);
        assertThat(key).isEqualTo(SHARED);
    }

    @Test
    void whenBoxIsMadeThenItIsThatOfTheVectors() {
        byte[] box = new byte[PLAINTEXT.length];
        assertThat(curve25519xsalsa20poly1305.crypto_box(
                        box, PLAINTEXT, PLAINTEXT.length, NONCE, BOB_PUBLIC, ALICE_SECRET))
                .isZero();
        assertThat(box).isEqualTo(CIPHERTEXT);
        byte[] again = new byte[PLAINTEXT.length];
        assertThat(curve25519xsalsa20poly1305.crypto_box_afternm(again, PLAINTEXT, PLAINTEXT.length, NONCE, SHARED))
                .isZero();
        assertThat(again).isEqualTo(CIPHERTEXT);
    }

    @Test
    void whenBoxIsOpenedThenThePlaintextIsThatOfTheVectors() {
        byte[] opened = new byte[CIPHERTEXT.length];
        assertThat(curve25519xsalsa20poly1305.crypto_box_open(
                        opened, CIPHERTEXT, CIPHERTEXT.length, NONCE, ALICE_PUBLIC, BOB_SECRET))
                .isZero();
        assertThat(opened).isEqualTo(PLAINTEXT);
        Arrays.fill(opened, (byte) 1);
        assertThat(curve25519xsalsa20poly1305.crypto_box_open_afternm(
                        opened, CIPHERTEXT, CIPHERTEXT.length, NONCE, SHARED))
                .isZero();
        assertThat(opened).isEqualTo(PLAINTEXT);
    }

    @Test
    void whenKeyPairIsDrawnThenBothHalvesBelongTogetherAndTheNextIsAnother() {
        byte[][] keys = new byte[4][32];
        curve25519xsalsa20poly1305.crypto_box_keypair(keys[0], keys[1]);
        curve25519xsalsa20poly1305.crypto_box_keypair(keys[2], keys[3]);
        byte[] mine = new byte[32];
        byte[] theirs = new byte[32];
        BoxKeys.agree(mine, keys[2], keys[1]);
        BoxKeys.agree(theirs, keys[0], keys[3]);
        assertThat(mine).isEqualTo(theirs);
        assertThat(keys[1]).isNotEqualTo(keys[3]);
    }

    @Test
    void whenAnyByteOfABoxIsChangedThenItIsNotOpened() {
        for (int i = 16; i < CIPHERTEXT.length; i++) {
            byte[] changed = CIPHERTEXT.clone();
            changed[i] ^= 1;
            byte[] opened = new byte[changed.length];
            assertThat(xsalsa20poly1305.crypto_secretbox_open(opened, changed, changed.length, NONCE, SHARED))
                    .as("byte " + i)
                    .isEqualTo(-1);
            assertThat(opened).containsOnly(0);
        }
    }

    @Test
    void whenArrayIsShorterThanThePrefixThenItIsRefused() {
        byte[] bytes = new byte[31];
        assertThat(xsalsa20poly1305.crypto_secretbox(new byte[31], bytes, 31, NONCE, SHARED))
                .isEqualTo(-1);
        assertThat(xsalsa20poly1305.crypto_secretbox_open(new byte[31], bytes, 31, NONCE, SHARED))
                .isEqualTo(-1);
    }

    @Property(tries = 200)
    void whenAnythingIsSealedThenItIsOpenedWithTheSameKeyAndNonceOnly(
            @ForAll @IntRange(max = 700) int length, @ForAll long seed) {
        Random random = new Random(seed);
        byte[] key = new byte[32];
        byte[] nonce = new byte[24];
        byte[] text = new byte[length];
        random.nextBytes(key);
        random.nextBytes(nonce);
        random.nextBytes(text);
        byte[] plaintext = Arrays.copyOf(new byte[32], 32 + length);
        System.arraycopy(text, 0, plaintext, 32, length);
        byte[] box = new byte[plaintext.length];
        assertThat(xsalsa20poly1305.crypto_secretbox(box, plaintext, box.length, nonce, key))
                .isZero();
        byte[] opened = new byte[box.length];
        assertThat(xsalsa20poly1305.crypto_secretbox_open(opened, box, box.length, nonce, key))
                .isZero();
        assertThat(opened).isEqualTo(plaintext);
        nonce[random.nextInt(24)] ^= 1;
        assertThat(xsalsa20poly1305.crypto_secretbox_open(opened, box, box.length, nonce, key))
                .isEqualTo(-1);
    }
}
