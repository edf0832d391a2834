package io.shuzheng.primitives;

import io.shuzheng.primitives.internal.EdwardsPoint;
import io.shuzheng.primitives.internal.FixedBaseTable;
import io.shuzheng.primitives.internal.LittleEndian;
import io.shuzheng.primitives.internal.PointSum;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * A public key with multiples of its point, by which many of its signatures are verified several times as fast. Its verdicts
 * are those of {@link Ed25519PublicKey#verify}, whatever the signature: what the tables do not confirm is asked there.
 *
 * <p>Tables take about as long as six plain verifications, and 160 kB. They are safe for use by several threads.
 */
public final class Ed25519KeyTables {

    private static final int KEY_WIDTH = 5;
    private static final int BASE_WIDTH = 8;
    private static final FixedBaseTable BASE = FixedBaseTable.of(EdwardsPoint.base(), BASE_WIDTH);

    private final Ed25519PublicKey key;
    private final Optional<FixedBaseTable> table;

    private Ed25519KeyTables(Ed25519PublicKey key, Optional<FixedBaseTable> table) {
        this.key = key;
        this.table = table;
    }

    /** Computes the tables of a key. One that is not of the prime-order group gets none, and is verified the plain way. */
    public static Ed25519KeyTables of(Ed25519PublicKey key) {
        Optional<FixedBaseTable> table =
                EdwardsPoint.decode(key.bytes()).map(point -> FixedBaseTable.of(point, KEY_WIDTH));
        return new Ed25519KeyTables(key, table.filter(Ed25519KeyTables::isOfPrimeOrder));
    }

    /** Of a point with a component of small order, verifiers multiply the scalar's residue class in ways that differ. */
    private static boolean isOfPrimeOrder(FixedBaseTable table) {
        PointSum sum = new PointSum();
        table.add(EdwardsPoint.ORDER, sum);
        return sum.isNeutral();
    }

    /** Whether the signature (64 bytes) is the key's over the message, as {@link Ed25519PublicKey#verify} says. */
    public boolean verify(byte[] message, byte[] signature) {
        return table.filter(points -> holds(points, message, signature)).isPresent() || key.verify(message, signature);
    }

    /** Whether [S]B - [k]A is the very R of the signature (RFC 8032, section 5.1.7, without the cofactor). */
    private boolean holds(FixedBaseTable points, byte[] message, byte[] signature) {
        if (signature.length != Ed25519PublicKey.SIGNATURE_SIZE) {
            return false;
        }
        byte[] r = Arrays.copyOf(signature, EdwardsPoint.SIZE);
        BigInteger s = LittleEndian.number(Arrays.copyOfRange(signature, EdwardsPoint.SIZE, signature.length));
        if (s.compareTo(EdwardsPoint.ORDER) >= 0) {
            return false;
        }
        BigInteger k =
                LittleEndian.number(Digests.sha512(r, key.bytes(), message)).mod(EdwardsPoint.ORDER);
        PointSum sum = new PointSum();
        BASE.add(s, sum);
        points.subtract(k, sum);
        return Arrays.equals(sum.encode(), r);
    }

    @Override
    public String toString() {
        return "Ed25519KeyTables[of " + key + "]";
    }
}
