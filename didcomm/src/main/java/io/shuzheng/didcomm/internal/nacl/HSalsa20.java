package io.shuzheng.didcomm.internal.nacl;

import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.util.Pack;

/**
 * The hash that turns a shared secret into a key: Salsa20's core without its final addition.
 *
 * @see <a href="https://cr.yp.to/snuffle/xsalsa-20110204.pdf">Extending the Salsa20 nonce, section 2</a>
 */
final class HSalsa20 {

    /** The length of key and output, in bytes. */
    static final int KEY_SIZE = 32;

    /** The length of the input, in bytes. */
    static final int INPUT_SIZE = 16;

    private static final int ROUNDS = 20;
    private static final int[] CONSTANTS = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};
    private static final int[] OUTPUT_WORDS = {0, 5, 10, 15, 6, 7, 8, 9};

    private HSalsa20() {}

    static byte[] hash(byte[] key, byte[] input) {
        int[] state = new int[16];
        for (int i = 0; i < CONSTANTS.length; i++) {
            state[5 * i] = CONSTANTS[i];
            state[1 + i] = Pack.littleEndianToInt(key, 4 * i);
            state[6 + i] = Pack.littleEndianToInt(input, 4 * i);
            state[11 + i] = Pack.littleEndianToInt(key, 16 + 4 * i);
        }
        int[] core = new int[16];
        Salsa20Engine.salsaCore(ROUNDS, state, core);
        byte[] output = new byte[KEY_SIZE];
        for (int i = 0; i < OUTPUT_WORDS.length; i++) {
            int word = OUTPUT_WORDS[i];
            Pack.intToLittleEndian(core[word] - state[word], output, 4 * i);
        }
        return output;
    }
}
