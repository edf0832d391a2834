package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.pairing.G2Point;

/**
 * How a tails file is laid out: a version of two bytes, then the tails from 0 to 2N. In the place of the secret tail N + 1 is
 * tail 0 again.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#tails-file-and-tails-file-generation">AnonCreds, "Tails File and
 *     Tails File Generation"</a>
 */
final class TailsLayout {

    private static final byte[] VERSION = {0, 2};

    /** Bytes before the first tail. */
    static final int VERSION_BYTES = VERSION.length;

    /** Bytes of a tail. */
    static final int TAIL_BYTES = G2Point.BYTES;

    private TailsLayout() {}

    static byte[] version() {
        return VERSION.clone();
    }

    static long position(long tail) {
        return VERSION_BYTES + TAIL_BYTES * tail;
    }

    static long fileBytes(Accumulation accumulation) {
        return position(accumulation.tailCount());
    }
}
