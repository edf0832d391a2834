package io.shuzheng.anoncreds;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.SecretBytes;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.security.auth.Destroyable;

/**
 * The holder's secret that all of its credentials are bound to. It never leaves the wallet and does not print. Its bytes are
 * overwritten by {@link #destroy()}; numbers that were computed from them are for the garbage collector.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generating-a-unique-link-secret">AnonCreds, "Link secret"</a>
 */
public final class LinkSecret implements Destroyable {

    /** The size in bits. */
    public static final int BITS = 256;

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,78}");

    private final SecretBytes magnitude;

    private LinkSecret(SecretBytes magnitude) {
        this.magnitude = magnitude;
    }

    public static LinkSecret random(SecureRandom random) {
        BigInteger value;
        do {
            value = new BigInteger(BITS, random);
        } while (value.signum() == 0);
        return of(value);
    }

    /**
     * Keeps the value.
     *
     * @throws InvalidInputException if the value is not positive or has more than {@value #BITS} bits
     */
    public static LinkSecret of(BigInteger value) {
        if (value.signum() <= 0 || value.bitLength() > BITS) {
            throw new InvalidInputException("a link secret must be a positive number of at most " + BITS + " bits");
        }
        byte[] bytes = value.toByteArray();
        try {
            return new LinkSecret(SecretBytes.copyOf(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Reads the object from JSON text.
     *
     * @throws InvalidInputException if the text is not a link secret in decimal
     */
    public static LinkSecret parse(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new InvalidInputException("a link secret must be decimal");
        }
        return of(new BigInteger(decimal));
    }

    /**
     * The number in the clear, for an engine.
     *
     * @throws IllegalStateException after {@link #destroy()}
     */
    public BigInteger reveal() {
        byte[] bytes = magnitude.reveal();
        try {
            return new BigInteger(1, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public void destroy() {
        magnitude.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return magnitude.isDestroyed();
    }

    /** The number in decimal in the clear, for an encrypted store. */
    public String revealDecimal() {
        return reveal().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkSecret secret && magnitude.equals(secret.magnitude);
    }

    @Override
    public int hashCode() {
        return magnitude.hashCode();
    }

    @Override
    public String toString() {
        return "LinkSecret";
    }
}
