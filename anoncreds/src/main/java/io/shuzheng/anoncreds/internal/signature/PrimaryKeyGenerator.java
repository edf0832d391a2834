package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.cl.PrimaryPublicKey;
import io.shuzheng.anoncreds.internal.number.FixedBase;
import io.shuzheng.anoncreds.internal.number.Modulus;
import io.shuzheng.anoncreds.internal.number.RandomNumbers;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the primary key that belongs to two safe primes: S generates the quadratic residues, and each other generator is a
 * random power of it.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generating-a-credential-definition-without-revocation-support">
 *     AnonCreds, "Generating a Credential Definition"</a>
 */
final class PrimaryKeyGenerator {

    private final RandomNumbers random;

    PrimaryKeyGenerator(RandomNumbers random) {
        this.random = random;
    }

    /**
     * A key with its proof.
     *
     * @param modulus the product of two safe primes
     * @param order of its group of quadratic residues
     * @param names of the attributes, normalised, with the link secret's
     */
    PrimaryKeys generate(Modulus modulus, BigInteger order, List<String> names) {
        FixedBase s = modulus.fixedBase(random.quadraticResidue(modulus), order.bitLength());
        GroupExponents exponents = new GroupExponents(order, random);
        BigInteger xz = exponents.next();
        Map<String, BigInteger> xr = new LinkedHashMap<>();
        names.forEach(name -> xr.put(name, exponents.next()));
        Map<String, BigInteger> r = new LinkedHashMap<>();
        xr.forEach((name, x) -> r.put(name, s.power(x)));
        PrimaryPublicKey key =
                new PrimaryPublicKey(modulus.value(), s.base(), r, s.power(exponents.next()), s.power(xz));
        return new PrimaryKeys(key, new KeyCorrectnessProver(exponents).prove(key, s, xz, xr));
    }
}
