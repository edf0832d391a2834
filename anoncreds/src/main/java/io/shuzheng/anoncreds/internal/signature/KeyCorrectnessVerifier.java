package io.shuzheng.anoncreds.internal.signature;

import io.shuzheng.anoncreds.KeyCorrectnessProof;
import io.shuzheng.anoncreds.KeyCorrectnessProof.AttributeResponse;
import io.shuzheng.anoncreds.internal.number.FixedBase;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Verifies that an issuer's generators are powers of its S.
 *
 * <p>A holder depends on it: with a generator from another group, blinding hides nothing, and the issuer could read the link
 * secret from a request. Proofs that leave out the link secret's generator, as those of the oldest Indy releases did, are
 * therefore refused.
 */
final class KeyCorrectnessVerifier {

    private final PublicKeyBases bases;

    KeyCorrectnessVerifier(PublicKeyBases bases) {
        this.bases = bases;
    }

    /**
     * Verifies a proof.
     *
     * @throws InvalidInputException if it does not prove this key
     */
    void verify(KeyCorrectnessProof proof) {
        requireResponses(proof);
        List<FixedBase> generators = generators(proof);
        List<BigInteger> hashed = new ArrayList<>();
        generators.forEach(generator -> hashed.add(generator.base()));
        hashed.addAll(commitments(proof, generators));
        if (!NumberHash.of(hashed).equals(proof.c())) {
            throw new InvalidInputException("the key correctness proof does not prove the credential definition's key");
        }
    }

    private void requireResponses(KeyCorrectnessProof proof) {
        List<String> names =
                proof.xrCap().stream().map(AttributeResponse::attributeName).toList();
        if (names.size() != bases.attributeNames().size()
                || !bases.attributeNames().equals(Set.copyOf(names))) {
            throw new InvalidInputException(
                    "the key correctness proof must have one response for each generator of the credential definition");
        }
        int maxBits = Sizes.response(0, bases.modulus().value().bitLength());
        Received.bits("c of the key correctness proof", proof.c(), Sizes.CHALLENGE);
        Received.bits("xz_cap of the key correctness proof", proof.xzCap(), maxBits);
        for (AttributeResponse each : proof.xrCap()) {
            Received.bits("xr_cap of the key correctness proof", each.response(), maxBits);
        }
    }

    private List<FixedBase> generators(KeyCorrectnessProof proof) {
        List<FixedBase> generators = new ArrayList<>();
        generators.add(bases.z());
        proof.xrCap().forEach(each -> generators.add(bases.r(each.attributeName())));
        return generators;
    }

    /** S^x^ / G^c for each generator G. */
    private List<BigInteger> commitments(KeyCorrectnessProof proof, List<FixedBase> generators) {
        List<BigInteger> responses = new ArrayList<>();
        responses.add(proof.xzCap());
        proof.xrCap().forEach(each -> responses.add(each.response()));
        List<ProductOfPowers> commitments = new ArrayList<>();
        for (int i = 0; i < generators.size(); i++) {
            commitments.add(bases.modulus()
                    .product()
                    .times(bases.s(), responses.get(i))
                    .times(generators.get(i), proof.c().negate()));
        }
        return ProductOfPowers.values(commitments);
    }
}
