package io.shuzheng.computation.paillier;

import io.shuzheng.computation.TestRandom;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Keys for tests. Those of real size are the same in every run; the small ones are for enumerating whole groups. */
public final class TestPaillierKeys {

    private static final JsonNode VECTORS = read();
    private static final PaillierPrivateKey REAL = of(number(VECTORS, "p"), number(VECTORS, "q"));
    private static final PaillierPrivateKey OTHER = PaillierPrivateKey.generate(2048, TestRandom.seeded(2));

    private TestPaillierKeys() {}

    /** Of 2048 bits. */
    public static PaillierPrivateKey real() {
        return REAL;
    }

    /** Another of 2048 bits. */
    public static PaillierPrivateKey other() {
        return OTHER;
    }

    /** n = 5 · 7. */
    public static PaillierPrivateKey tiny() {
        return of(BigInteger.valueOf(5), BigInteger.valueOf(7));
    }

    /** n = 10007 · 10009, room for scores. */
    public static PaillierPrivateKey small() {
        return of(BigInteger.valueOf(10_007), BigInteger.valueOf(10_009));
    }

    private static PaillierPrivateKey of(BigInteger p, BigInteger q) {
        return PaillierPrivateKey.ofPrimes(p, q);
    }

    static JsonNode vectors() {
        return VECTORS;
    }

    static BigInteger number(JsonNode object, String name) {
        return new BigInteger(object.get(name).stringValue(), 16);
    }

    private static JsonNode read() {
        try (InputStream in = TestPaillierKeys.class.getResourceAsStream("/paillier/vectors.json")) {
            return Json.parse(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new InternalFailureException("the test's vectors cannot be read", e);
        }
    }
}
