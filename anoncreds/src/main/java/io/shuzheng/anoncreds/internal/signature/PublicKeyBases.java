package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.cl.PrimaryPublicKey;
import io.shuzheng.anoncreds.internal.number.FixedBase;
import io.shuzheng.anoncreds.internal.number.Modulus;
import io.shuzheng.anoncreds.internal.number.PowerTables;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * An issuer's primary public key ready for arithmetic: its modulus, and its generators as bases of many powers.
 *
 * <p>Immutable and cheap to make: the tables behind the bases are those of {@link PowerTables}.
 */
public final class PublicKeyBases {

    /** Bits of the largest exponents in use: v of a presentation, m of a hidden attribute, m2 of the context. */
    private static final int S_EXPONENT_BITS = 3072;

    private static final int ATTRIBUTE_EXPONENT_BITS = 640;
    private static final int CONTEXT_EXPONENT_BITS = 2436;

    private final Modulus modulus;
    private final FixedBase s;
    private final FixedBase z;
    private final FixedBase rctxt;
    private final Map<String, FixedBase> r;

    private PublicKeyBases(PrimaryPublicKey key, Modulus modulus, PowerTables tables) {
        this.modulus = modulus;
        this.s = tables.fixedBase(modulus, key.s(), S_EXPONENT_BITS);
        this.z = tables.fixedBase(modulus, key.z(), ATTRIBUTE_EXPONENT_BITS);
        this.rctxt = tables.fixedBase(modulus, key.rctxt(), CONTEXT_EXPONENT_BITS);
        Map<String, FixedBase> bases = new LinkedHashMap<>();
        key.r()
                .forEach((name, generator) ->
                        bases.put(name, tables.fixedBase(modulus, generator, ATTRIBUTE_EXPONENT_BITS)));
        this.r = Collections.unmodifiableMap(bases);
    }

    /**
     * The bases as everybody but the issuer has them.
     *
     * @throws InvalidInputException if the key has no generator for the link secret
     */
    public static PublicKeyBases of(PrimaryPublicKey key, PowerTables tables) {
        return of(key, Modulus.of(key.n()), tables);
    }

    /** With another form of the same modulus. */
    static PublicKeyBases of(PrimaryPublicKey key, Modulus modulus, PowerTables tables) {
        if (!key.r().containsKey(AttributeNames.LINK_SECRET)) {
            throw new InvalidInputException("the primary public key has no generator for the link secret");
        }
        return new PublicKeyBases(key, modulus, tables);
    }

    public Modulus modulus() {
        return modulus;
    }

    /** For exponents of up to 3,072 bits. */
    public FixedBase s() {
        return s;
    }

    /** For exponents of up to 640 bits. */
    public FixedBase z() {
        return z;
    }

    /** For exponents of up to 2,436 bits. */
    public FixedBase rctxt() {
        return rctxt;
    }

    /**
     * The generator of an attribute, for exponents of up to 640 bits.
     *
     * @param attributeName the normalised name, or {@link AttributeNames#LINK_SECRET}
     * @throws InvalidInputException if the key has no such attribute
     */
    public FixedBase r(String attributeName) {
        FixedBase base = r.get(attributeName);
        if (base == null) {
            throw new InvalidInputException("the credential definition has no attribute \"" + attributeName + "\"");
        }
        return base;
    }

    /** The normalised names of all attributes and {@link AttributeNames#LINK_SECRET}, in the key's order. */
    public Set<String> attributeNames() {
        return r.keySet();
    }
}
