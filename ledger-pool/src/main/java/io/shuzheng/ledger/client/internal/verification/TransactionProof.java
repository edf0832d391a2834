package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.ledger.internal.encoding.CanonicalMessagePack;
import io.shuzheng.ledger.proof.signature.MultiSignature;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.merkle.InclusionProof;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The proof in an answer to GET_TXN: an audit path from the transaction to a root that the nodes have signed. */
final class TransactionProof {

    private static final Set<String> NOT_IN_LEAF = Set.of("rootHash", "auditPath", "ledgerSize");

    private TransactionProof() {}

    /**
     * The signature under the root that the transaction leads to.
     *
     * @throws InvalidInputException if it does not lead there, there is no transaction, or anything is malformed
     */
    static MultiSignature signatureOver(ObjectNode result, long ledger, long sequenceNumber) {
        MultiSignature signature =
                MultiSignature.parse(result.path("state_proof").path("multi_signature"));
        if (!(result.path("data") instanceof ObjectNode data)
                || signature.value().ledger().id() != ledger
                || !leadsTo(signature.value().transactionRoot(), data, sequenceNumber)) {
            throw new InvalidInputException("the transaction does not lead to a signed root");
        }
        return signature;
    }

    private static boolean leadsTo(MerkleHash root, ObjectNode data, long sequenceNumber) {
        long size = JsonValues.number(data.path("ledgerSize")).orElse(0);
        InclusionProof proof = new InclusionProof(sequenceNumber - 1, size, path(data));
        return data.path("rootHash").asString("").equals(root.base58()) && proof.verify(leaf(data), root);
    }

    private static MerkleHash leaf(ObjectNode data) {
        ObjectNode transaction = data.objectNode();
        data.properties().stream()
                .filter(member -> !NOT_IN_LEAF.contains(member.getKey()))
                .forEach(member -> transaction.set(member.getKey(), member.getValue()));
        return MerkleHash.ofLeaf(CanonicalMessagePack.encode(transaction));
    }

    private static List<MerkleHash> path(ObjectNode data) {
        List<MerkleHash> path = new ArrayList<>();
        for (JsonNode hash : data.path("auditPath")) {
            path.add(MerkleHash.fromBase58(hash.asString("")));
        }
        return path;
    }

    /** The ledger that an operation asks; Indy's default is the domain ledger. */
    static long ledgerOf(ObjectNode operation) {
        return JsonValues.number(operation.path("ledgerId")).orElse(Ledger.DOMAIN.id());
    }
}
