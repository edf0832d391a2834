package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.cl.AggregatedProof;
import io.shuzheng.anoncreds.cl.PrimarySignature;
import io.shuzheng.anoncreds.cl.Proof;
import io.shuzheng.anoncreds.internal.predicate.InequalityCommitment;
import io.shuzheng.anoncreds.internal.proof.ChallengeHash;
import io.shuzheng.anoncreds.internal.proof.EqualityCommitment;
import io.shuzheng.anoncreds.internal.proof.EqualityProver;
import io.shuzheng.anoncreds.internal.proof.EqualityStatement;
import io.shuzheng.anoncreds.internal.proof.ProofSizes;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Builds presentations for {@link Enterprise}'s request out of parts that no honest prover would put together, and hashes
 * whatever it has built: the challenge is always right unless the cheat itself makes it wrong.
 */
final class DishonestProver {

    final PublicKeyBases key;
    private final Enterprise enterprise;
    private final BigInteger linkSecretBlinding = JavaProofs.RANDOM.bits(ProofSizes.M_BLINDING);

    DishonestProver(Enterprise enterprise) {
        this.enterprise = enterprise;
        this.key = PublicKeyBases.of(enterprise.definition.primary(), JavaProofs.TABLES);
    }

    EqualityCommitment equality(Credential credential, Set<String> shown) {
        return equality(credential.signature(), credential, shown, enterprise.linkSecret);
    }

    EqualityCommitment equality(
            PrimarySignature signature, Credential credential, Set<String> shown, LinkSecret linkSecret) {
        Map<String, BigInteger> values = new HashMap<>();
        credential.values().forEach((name, value) -> values.put(AttributeNames.normalise(name), value.encoded()));
        Map<String, BigInteger> revealed = new HashMap<>(values);
        revealed.keySet().retainAll(shown);
        EqualityStatement statement = EqualityStatement.of(key, values.keySet(), revealed);
        values.put(AttributeNames.LINK_SECRET, linkSecret.reveal());
        return new EqualityProver(JavaProofs.RANDOM).commit(statement, signature, values, linkSecretBlinding);
    }

    EqualityCommitment honestFirst() {
        return equality(enterprise.first, Set.of("name"));
    }

    SubProofParts honestSecond() {
        return parts(equality(enterprise.second, Set.of("city", "since")));
    }

    static SubProofParts parts(EqualityCommitment equality, InequalityCommitment... inequalities) {
        return new SubProofParts(Optional.empty(), equality, List.of(inequalities));
    }

    /** With the answers that the request asks for. */
    Presentation present(SubProofParts... parts) {
        return present(Function.identity(), parts);
    }

    /**
     * With a challenge for another hash.
     *
     * @param cheat changes what was hashed
     */
    Presentation present(Function<AggregatedProof, AggregatedProof> cheat, SubProofParts... parts) {
        ChallengeHash hash = new ChallengeHash();
        List.of(parts).forEach(part -> part.addTo(hash));
        AggregatedProof aggregated = cheat.apply(hash.finish(enterprise.request.nonce()));
        return new Presentation(
                new Proof(
                        List.of(parts).stream()
                                .map(part -> part.respond(aggregated.challenge()))
                                .toList(),
                        aggregated),
                enterprise.presentation.requestedProof(),
                enterprise.presentation.identifiers());
    }
}
