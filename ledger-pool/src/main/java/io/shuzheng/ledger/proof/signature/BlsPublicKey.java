package io.shuzheng.ledger.proof.signature;

import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.G2Point;
import io.shuzheng.pairing.PairingTerm;
import io.shuzheng.pairing.Pairings;
import io.shuzheng.pairing.PreparedG2;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Collection;
import java.util.List;

/** What verifies a node's BLS signatures, or those of several together: a point of G2. Its text is Base58 of 128 bytes. */
public final class BlsPublicKey {

    /** The point that every key of Indy is a multiple of. Nobody derived it; it is the one that Indy's nodes were built with. */
    static final G2Point GENERATOR = G2Point.ofBytes(
            Base58.decode("3LHpUjiyFC2q2hD7MnwwNmVXiuaFbQx2XkAFJWzswCjgN1utjsCeLzHsKk1nJvFEaS4fcrUmVAkdhtPCYbrVyATZ"
                    + "cmzwJReTcJqwqBCPTmTQ9uWPwz6rEncKb2pYYYFcdHa8N17HzVyTqKfgPi4X9pMetfT3A5xCHq54R2pDNYWVLDX"));

    private static final PreparedG2 PREPARED_GENERATOR = PreparedG2.of(GENERATOR);
    private static final int BYTES = 128;

    private final G2Point point;

    BlsPublicKey(G2Point point) {
        this.point = point;
    }

    /**
     * Reads Base58. Takes most of a millisecond, so keep what it returns.
     *
     * @throws InvalidInputException if it is not that of a point of G2 other than infinity
     */
    public static BlsPublicKey parse(String base58) {
        return new BlsPublicKey(G2Point.ofBytes(Base58.decode(base58, BYTES)));
    }

    /** The key that verifies what all who own these have signed together. Each should have been proved to be possessed. */
    public static BlsPublicKey sum(Collection<BlsPublicKey> keys) {
        return new BlsPublicKey(keys.stream().map(key -> key.point).reduce(G2Point.INFINITY, G2Point::add));
    }

    /** Whether this key's owner signed the message. */
    public boolean verifies(BlsSignature signature, byte[] message) {
        return verifies(signature, BlsSignature.pointOf(message));
    }

    /** Whether whoever made this key knows its secret key. */
    public boolean isPossessedBy(BlsSignature proofOfPossession) {
        return verifies(proofOfPossession, possessionPoint());
    }

    /** e(signature, generator) = e(message, key), as a product that is one. */
    private boolean verifies(BlsSignature signature, G1Point message) {
        return Pairings.product(List.of(
                        new PairingTerm(signature.point().negate(), PREPARED_GENERATOR),
                        PairingTerm.of(message, point)))
                .isOne();
    }

    /** The point under which possession is proved. */
    G1Point possessionPoint() {
        return BlsSignature.pointOfHash(Digests.keccak256(point.bytes()));
    }

    /** The key in Base58. */
    public String base58() {
        return Base58.encode(point.bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlsPublicKey key && point.equals(key.point);
    }

    @Override
    public int hashCode() {
        return point.hashCode();
    }

    @Override
    public String toString() {
        return "BlsPublicKey[" + base58() + "]";
    }
}
