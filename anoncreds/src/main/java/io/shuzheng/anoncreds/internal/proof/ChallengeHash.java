package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.Nonce;
import io.shuzheng.anoncreds.cl.AggregatedProof;
import io.shuzheng.anoncreds.cl.Commitment;
import io.shuzheng.anoncreds.internal.number.NumberHash;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Hashes the parts of one presentation into the challenge: SHA-256 of the taus of all parts, then their commitments, then the
 * nonce, without separators. Parts are added in the order of the credentials, a credential's proof of non-revocation before
 * its equality proof, and that before its predicates.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generate-presentation">AnonCreds, "Generate Presentation",
 *     aggregated proof</a>
 */
public final class ChallengeHash {

    private final List<byte[]> taus = new ArrayList<>();
    private final List<byte[]> commitments = new ArrayList<>();

    /** Adds what a prover commits to. */
    public void add(ProofPart<?> part) {
        taus.addAll(part.taus());
        commitments.addAll(part.commitments());
    }

    /** Adds what a verifier computed again. */
    public void add(RecomputedPart part) {
        taus.addAll(part.taus());
        commitments.addAll(part.commitments());
    }

    /** The challenge with the commitments that it binds. */
    public AggregatedProof finish(Nonce nonce) {
        MessageDigest sha256 = NumberHash.sha256();
        taus.forEach(sha256::update);
        commitments.forEach(sha256::update);
        sha256.update(NumberHash.bytes(nonce.value()));
        return new AggregatedProof(
                new BigInteger(1, sha256.digest()),
                commitments.stream().map(Commitment::of).toList());
    }
}
