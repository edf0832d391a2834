package io.shuzheng.ledger.proof.signature;

import io.shuzheng.pairing.G1Point;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.Collection;

/** A signature, the sum of several, or a proof of possession: a point of G1. Its text is Base58 of 128 bytes. */
public final class BlsSignature {

    private static final int BYTES = 128;

    private final G1Point point;

    BlsSignature(G1Point point) {
        this.point = point;
    }

    /**
     * Reads Base58.
     *
     * @throws InvalidInputException if it is not that of a point of G1 other than infinity
     */
    public static BlsSignature parse(String base58) {
        return new BlsSignature(G1Point.ofBytes(Base58.decode(base58, BYTES)));
    }

    /** The signature of all who made one of these, under the same message. */
    public static BlsSignature sum(Collection<BlsSignature> signatures) {
        return new BlsSignature(signatures.stream().map(BlsSignature::point).reduce(G1Point.INFINITY, G1Point::add));
    }

    /** The point that stands for a message. */
    static G1Point pointOf(byte[] message) {
        return pointOfHash(Digests.sha256(message));
    }

    /** The point that stands for what has this hash. */
    static G1Point pointOfHash(byte[] hash) {
        return G1Point.firstFrom(new BigInteger(1, hash));
    }

    /** The signature in Base58. */
    public String base58() {
        return Base58.encode(point.bytes());
    }

    G1Point point() {
        return point;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlsSignature signature && point.equals(signature.point);
    }

    @Override
    public int hashCode() {
        return point.hashCode();
    }

    @Override
    public String toString() {
        return "BlsSignature[" + base58() + "]";
    }
}
