package io.shuzheng.ledger.embedded;

import io.shuzheng.ledger.embedded.internal.ledger.GenesisNode;
import io.shuzheng.ledger.embedded.internal.proof.NodeSigner;
import io.shuzheng.ledger.embedded.internal.storage.LedgerDirectory;
import io.shuzheng.ledger.proof.signature.BlsSecretKey;
import io.shuzheng.primitives.Ed25519PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The keys of all nodes of a ledger, in the nodes' order. */
final class NodeKeyRing {

    private static final String ALIAS = "Node";

    private final List<NodeKey> keys;

    private record NodeKey(String alias, Ed25519PrivateKey signingKey, BlsSecretKey blsKey) {

        GenesisNode toNode(String host, int port) {
            return new GenesisNode(
                    alias, signingKey.publicKey(), host, port, Optional.of(GenesisNode.BlsKey.of(blsKey)));
        }
    }

    private NodeKeyRing(List<NodeKey> keys) {
        this.keys = keys;
    }

    /** The keys of a directory's ledger: the same at every start. */
    static NodeKeyRing of(LedgerDirectory directory, EmbeddedLedgerConfiguration configuration) {
        return new NodeKeyRing(IntStream.rangeClosed(1, configuration.nodes())
                .mapToObj(number -> ALIAS + number)
                .map(alias -> new NodeKey(
                        alias,
                        directory.nodeKey(alias, configuration.random()),
                        directory.nodeBlsKey(alias, configuration.random())))
                .toList());
    }

    /** The keys that CURVE's are derived from. */
    List<Ed25519PrivateKey> signingKeys() {
        return keys.stream().map(NodeKey::signingKey).toList();
    }

    /** Who signs state proofs. */
    NodeSigner signer() {
        return new NodeSigner(keys.stream().collect(Collectors.toMap(NodeKey::alias, NodeKey::blsKey)));
    }

    /** The nodes on ports that follow each other. */
    List<GenesisNode> nodes(String host, int firstPort) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).toNode(host, firstPort + i))
                .toList();
    }

    /** Whether these are the nodes, on ports that follow each other. Earlier ledgers say nothing of BLS keys. */
    boolean areThoseOf(List<GenesisNode> genesis) {
        GenesisNode first = genesis.get(0);
        List<GenesisNode> own = nodes(first.host(), first.port());
        return genesis.equals(own)
                || genesis.equals(own.stream().map(GenesisNode::withoutBlsKey).toList());
    }
}
