package io.shuzheng.ledger.proof.signature;

import io.shuzheng.pairing.G1Point;
import io.shuzheng.pairing.Scalars;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * A node's secret BLS key: a number of [1, r) for the order r of BN254's groups.
 *
 * <p>Signing takes a time that depends on the key; let no stranger measure it closely.
 */
public final class BlsSecretKey {

    private static final byte[] SEED_DOMAIN = "shuzheng:bls-bn254:1".getBytes(StandardCharsets.UTF_8);

    private final BigInteger key;

    private BlsSecretKey(BigInteger key) {
        this.key = key;
    }

    /** Always the same key for a seed. It is not the key that indy-node makes of that seed. */
    public static BlsSecretKey ofSeed(SecretBytes seed) {
        BigInteger number = new BigInteger(1, Digests.sha512(SEED_DOMAIN, seed.reveal()));
        return new BlsSecretKey(
                number.mod(Scalars.ORDER.subtract(BigInteger.ONE)).add(BigInteger.ONE));
    }

    /**
     * The key of these bytes, big-endian, as indy-node keeps it.
     *
     * @throws InvalidInputException unless the number is in [1, r)
     */
    public static BlsSecretKey of(SecretBytes bytes) {
        BigInteger number = new BigInteger(1, bytes.reveal());
        if (number.signum() == 0 || number.compareTo(Scalars.ORDER) >= 0) {
            throw new InvalidInputException("a BLS key is not below the order of its groups, or zero");
        }
        return new BlsSecretKey(number);
    }

    /** The key whose signatures are the sums of these keys' signatures. */
    public static BlsSecretKey sum(Collection<BlsSecretKey> keys) {
        return new BlsSecretKey(keys.stream()
                .map(secret -> secret.key)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(Scalars.ORDER));
    }

    /** What verifies this key's signatures. */
    public BlsPublicKey publicKey() {
        return new BlsPublicKey(BlsPublicKey.GENERATOR.multiply(key));
    }

    /** Signs a message. */
    public BlsSignature sign(byte[] message) {
        return signed(BlsSignature.pointOf(message));
    }

    /** The proof that the public key was made by somebody who knows this one. */
    public BlsSignature provePossession() {
        return signed(publicKey().possessionPoint());
    }

    private BlsSignature signed(G1Point point) {
        return new BlsSignature(point.multiply(key));
    }

    @Override
    public String toString() {
        return "BlsSecretKey";
    }
}
