package io.shuzheng.ledger.client.internal.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shuzheng.ledger.client.GenesisNode;
import io.shuzheng.ledger.proof.signature.BlsPublicKey;
import io.shuzheng.ledger.proof.signature.InvalidMultiSignatureException;
import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.proof.signature.NodeKeys;
import io.shuzheng.primitives.InvalidInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which multi-signatures hold under the keys of a network's nodes. Each is verified once: it takes a millisecond, and all
 * answers from one state come with the same few.
 */
final class SignedStates {

    private static final int MAXIMUM = 1_000;

    private final NodeKeys keys;
    private final Cache<MultiSignature, Boolean> verdicts =
            Caffeine.newBuilder().maximumSize(MAXIMUM).build();

    SignedStates(List<GenesisNode> nodes) {
        this.keys = keysOf(nodes);
    }

    /** Whether enough nodes made this very signature. */
    boolean isValid(MultiSignature signature) {
        return Boolean.TRUE.equals(verdicts.get(signature, this::verify));
    }

    private boolean verify(MultiSignature signature) {
        try {
            signature.verify(keys);
            return true;
        } catch (InvalidMultiSignatureException e) {
            return false;
        }
    }

    private static NodeKeys keysOf(List<GenesisNode> nodes) {
        Map<String, BlsPublicKey> keys = new HashMap<>();
        for (GenesisNode node : nodes) {
            node.blsKey().flatMap(SignedStates::parse).ifPresent(key -> keys.put(node.alias(), key));
        }
        return new NodeKeys(keys, nodes.size());
    }

    /** A node whose key is none signs nothing; the others are not to suffer. */
    private static Optional<BlsPublicKey> parse(String text) {
        try {
            return Optional.of(BlsPublicKey.parse(text));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
