package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.RequestedProof;
import io.shuzheng.anoncreds.cl.AggregatedProof;
import io.shuzheng.anoncreds.cl.EqualityProof;
import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.PrimaryProof;
import io.shuzheng.anoncreds.cl.Proof;
import io.shuzheng.anoncreds.cl.SubProof;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Presentations that differ from an honest one in one thing. */
final class ChangedPresentations {

    private ChangedPresentations() {}

    static Presentation aggregated(Presentation p, UnaryOperator<AggregatedProof> change) {
        return new Presentation(
                new Proof(p.proof().subProofs(), change.apply(p.proof().aggregated())),
                p.requestedProof(),
                p.identifiers());
    }

    static Presentation answered(Presentation p, RequestedProof answers) {
        return new Presentation(p.proof(), answers, p.identifiers());
    }

    static Presentation withSubProofs(Presentation p, List<SubProof> proofs, List<CredentialIdentifier> identifiers) {
        return new Presentation(new Proof(proofs, p.proof().aggregated()), p.requestedProof(), identifiers);
    }

    static Presentation equality(Presentation p, UnaryOperator<EqualityProof> change) {
        PrimaryProof primary = p.proof().subProofs().get(0).primary();
        return firstPrimary(p, new PrimaryProof(change.apply(primary.equality()), primary.inequalities()));
    }

    static Presentation inequality(Presentation p, UnaryOperator<InequalityProof> change) {
        PrimaryProof primary = p.proof().subProofs().get(0).primary();
        return firstPrimary(
                p,
                new PrimaryProof(
                        primary.equality(),
                        List.of(change.apply(primary.inequalities().get(0)))));
    }

    private static Presentation firstPrimary(Presentation p, PrimaryProof primary) {
        List<SubProof> proofs = new ArrayList<>(p.proof().subProofs());
        proofs.set(0, new SubProof(primary, Optional.empty()));
        return new Presentation(new Proof(proofs, p.proof().aggregated()), p.requestedProof(), p.identifiers());
    }

    static EqualityProof withAPrime(EqualityProof p, BigInteger aPrime) {
        return new EqualityProof(p.revealedAttributes(), aPrime, p.e(), p.v(), p.m(), p.m2());
    }

    static EqualityProof with(EqualityProof p, BigInteger e, BigInteger v, Map<String, BigInteger> m, BigInteger m2) {
        return new EqualityProof(p.revealedAttributes(), p.aPrime(), e, v, m, m2);
    }

    static Map<String, BigInteger> with(Map<String, BigInteger> map, String name, BigInteger number) {
        Map<String, BigInteger> changed = new HashMap<>(map);
        changed.put(name, number);
        return changed;
    }

    static Map<String, BigInteger> plus(Map<String, BigInteger> map, String name, BigInteger summand) {
        Map<String, BigInteger> changed = new HashMap<>(map);
        changed.merge(name, summand, BigInteger::add);
        return changed;
    }

    static Map<String, BigInteger> without(Map<String, BigInteger> map, String name) {
        Map<String, BigInteger> changed = new HashMap<>(map);
        changed.remove(name);
        return changed;
    }
}
