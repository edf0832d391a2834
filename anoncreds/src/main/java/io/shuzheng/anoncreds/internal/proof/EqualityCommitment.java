package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.cl.EqualityProof;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import io.shuzheng.anoncreds.internal.number.ProductOfPowers;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An equality proof that waits for its challenge: T = A'^e~ S^v~ Rctxt^m2~ and the product of R_i^m~_i over hidden i. */
public final class EqualityCommitment implements ProofPart<EqualityProof> {

    private final EqualityStatement statement;
    private final BigInteger aPrime;
    private final EqualitySecrets secrets;
    private final EqualityBlindings blindings;

    EqualityCommitment(
            EqualityStatement statement, BigInteger aPrime, EqualitySecrets secrets, EqualityBlindings blindings) {
        this.statement = statement;
        this.aPrime = aPrime;
        this.secrets = secrets;
        this.blindings = blindings;
    }

    /** m2~, which a proof of non-revocation shares. */
    public BigInteger m2Blinding() {
        return blindings.m2();
    }

    /** m~ of a hidden attribute, which a predicate proof shares; empty for a revealed one. */
    public Optional<BigInteger> blindingOf(String attribute) {
        return Optional.ofNullable(blindings.m().get(attribute));
    }

    @Override
    public List<byte[]> taus() {
        ProductOfPowers t = statement.key().modulus().product().times(aPrime, blindings.e());
        blindings.m().forEach((name, m) -> t.times(statement.key().r(name), m));
        t.times(statement.key().s(), blindings.v()).times(statement.key().rctxt(), blindings.m2());
        return List.of(NumberHash.bytes(t.value()));
    }

    @Override
    public List<byte[]> commitments() {
        return List.of(NumberHash.bytes(aPrime));
    }

    @Override
    public EqualityProof respond(BigInteger challenge) {
        Map<String, BigInteger> m = new TreeMap<>();
        secrets.m()
                .forEach((name, value) ->
                        m.put(name, Response.of(blindings.m().getOrDefault(name, BigInteger.ZERO), challenge, value)));
        return new EqualityProof(
                statement.revealed(),
                aPrime,
                Response.of(blindings.e(), challenge, secrets.ePrime()),
                Response.of(blindings.v(), challenge, secrets.vPrime()),
                m,
                Response.of(blindings.m2(), challenge, secrets.m2()));
    }
}
