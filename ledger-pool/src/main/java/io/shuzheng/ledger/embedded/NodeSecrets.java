package io.shuzheng.ledger.embedded;

import io.shuzheng.ledger.embedded.internal.ledger.GenesisNode;
import io.shuzheng.ledger.embedded.internal.proof.NodeSigner;
import io.shuzheng.ledger.embedded.internal.storage.LedgerDirectory;
import io.shuzheng.ledger.proof.signature.BlsSecretKey;
import io.shuzheng.primitives.Ed25519PrivateKey;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The keys of a ledger's nodes, which follow from one secret in its directory. */
final class NodeSecrets {

    private final List<Node> nodes;

    private record Node(String alias, Ed25519PrivateKey key, BlsSecretKey blsKey) {}

    private NodeSecrets(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** The keys of {@code count} nodes, made if the directory has none yet. */
    static NodeSecrets of(LedgerDirectory directory, int count, SecureRandom random) {
        return new NodeSecrets(IntStream.rangeClosed(1, count)
                .mapToObj(number -> "Node" + number)
                .map(alias -> new Node(alias, directory.nodeKey(alias, random), directory.nodeBlsKey(alias, random)))
                .toList());
    }

    /** The keys that connections are made with, in the order of the nodes. */
    List<Ed25519PrivateKey> keys() {
        return nodes.stream().map(Node::key).toList();
    }

    /** Signs for all of them. */
    NodeSigner signer() {
        Map<String, BlsSecretKey> keys = new LinkedHashMap<>();
        nodes.forEach(node -> keys.put(node.alias(), node.blsKey()));
        return new NodeSigner(keys);
    }

    /** What genesis says of them. */
    List<GenesisNode> genesis(String host, int firstPort) {
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> new GenesisNode(
                        nodes.get(i).alias(),
                        nodes.get(i).key().publicKey(),
                        host,
                        firstPort + i,
                        Optional.of(GenesisNode.BlsKey.of(nodes.get(i).blsKey()))))
                .toList();
    }

    @Override
    public String toString() {
        return "NodeSecrets" + nodes.stream().map(Node::alias).toList();
    }
}
