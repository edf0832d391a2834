package io.shuzheng.voucher.computation;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.computation.contract.Role;
import io.shuzheng.computation.engine.CombinedCommitment;
import io.shuzheng.computation.score.ResultShare;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The commitments to the shares of one result, each signed by the party whose share it is. Anybody may see them: they say no more
 * than the digest of the result in the voucher.
 */
public record ShareCommitments(List<CompactJws> signed) {

    public ShareCommitments {
        signed = List.copyOf(signed);
    }

    /**
     * Reads compact JWS. Nothing is verified yet.
     *
     * @throws InvalidInputException if one is no share commitment
     */
    public static ShareCommitments parse(List<String> compact) {
        return new ShareCommitments(compact.stream()
                .map(text -> CompactJws.parse(ResultShare.COMMITMENT_TYPE, text))
                .toList());
    }

    /** The inverse of {@link #parse}. */
    public List<String> compact() {
        return signed.stream().map(CompactJws::compact).toList();
    }

    /** What a party is committed to, as it says; empty if it is not among the signers. */
    public Optional<SaltedDigest> of(PartyDid party) {
        return signed.stream()
                .filter(jws -> signer(jws).equals(party))
                .findFirst()
                .map(ShareCommitments::said);
    }

    private static SaltedDigest said(CompactJws jws) {
        return SaltedDigest.fromHex(jws.payload().path("commitment").asString(""));
    }

    /**
     * The result commitment that a voucher of this contract carries.
     *
     * @param at the time at which the signatures have to hold
     * @throws InvalidInputException if these are not the signed commitments of all compute nodes of the contract
     * @throws io.shuzheng.primitives.InternalFailureException if a key cannot be looked up now
     */
    public SaltedDigest combined(ComputationContract contract, ActorKeys keys, Instant at) {
        SortedMap<String, SaltedDigest> shares = new TreeMap<>();
        signed.forEach(jws -> shares.put(signer(jws).value(), commitment(jws, contract, keys, at)));
        Set<String> nodes = contract.withRole(Role.COMPUTE_NODE).stream()
                .map(PartyDid::value)
                .collect(Collectors.toSet());
        if (shares.size() != signed.size() || !shares.keySet().equals(nodes)) {
            throw new InvalidInputException("a result has one share commitment of each compute node");
        }
        return CombinedCommitment.ofShares(contract.id(), shares);
    }

    private static PartyDid signer(CompactJws jws) {
        return KeyId.parse(jws.keyId()).did();
    }

    private static SaltedDigest commitment(CompactJws jws, ComputationContract contract, ActorKeys keys, Instant at) {
        SaltedDigest commitment = said(jws);
        ObjectNode expected = Json.object()
                .put("computation_id", contract.id().value())
                .put("party", signer(jws).value())
                .put("commitment", commitment.hex());
        boolean holds = jws.payload().equals(expected)
                && keys.keyAt(KeyId.parse(jws.keyId()), at.getEpochSecond())
                        .filter(jws::isSignedBy)
                        .isPresent();
        if (!holds) {
            throw new InvalidInputException("a share commitment is not signed by its party for this computation");
        }
        return commitment;
    }
}
