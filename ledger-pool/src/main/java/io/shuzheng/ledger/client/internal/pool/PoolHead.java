package io.shuzheng.ledger.client.internal.pool;

import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.merkle.ConsistencyProof;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long the pool ledger is, as a node says.
 *
 * @param size the number of transactions
 * @param root their Merkle root
 */
record PoolHead(long size, MerkleHash root) {

    static PoolHead of(PoolLedger ledger) {
        return new PoolHead(ledger.size(), ledger.root());
    }

    /**
     * What a node's answer to our status says: its own head or, where it knows no more than we do, ours. Nothing if the
     * message says nothing valid, or claims more than it proves.
     */
    static Optional<PoolHead> claimed(PoolLedger ours, ObjectNode message) {
        if (message.path("ledgerId").asInt(-1) != Ledger.POOL.id()) {
            return Optional.empty();
        }
        try {
            return message.path("op").asString("").equals("LEDGER_STATUS")
                    ? status(ours, message)
                    : proven(ours, message);
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static Optional<PoolHead> status(PoolLedger ours, ObjectNode message) {
        PoolHead head = new PoolHead(number(message, "txnSeqNo"), hash(message, "merkleRoot"));
        return Optional.of(head)
                .filter(claimed -> claimed.size <= ours.size())
                .map(claimed -> claimed.size < ours.size() ? of(ours) : claimed);
    }

    private static Optional<PoolHead> proven(PoolLedger ours, ObjectNode message) {
        PoolHead head = new PoolHead(number(message, "seqNoEnd"), hash(message, "newMerkleRoot"));
        ConsistencyProof proof = new ConsistencyProof(number(message, "seqNoStart"), head.size, hashes(message));
        boolean leadsFromOurs = proof.firstSize() == ours.size() && head.size > ours.size();
        return leadsFromOurs && proof.verify(ours.root(), head.root) ? Optional.of(head) : Optional.empty();
    }

    private static List<MerkleHash> hashes(ObjectNode message) {
        List<MerkleHash> hashes = new ArrayList<>();
        for (JsonNode hash : message.path("hashes")) {
            hashes.add(MerkleHash.fromBase58(hash.asString("")));
        }
        return hashes;
    }

    private static MerkleHash hash(ObjectNode message, String name) {
        return MerkleHash.fromBase58(message.path(name).asString(""));
    }

    private static long number(ObjectNode message, String name) {
        JsonNode number = message.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
            throw new InvalidInputException(name + " is no number");
        }
        return number.longValue();
    }
}
