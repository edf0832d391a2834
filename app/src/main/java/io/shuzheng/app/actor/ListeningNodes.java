package io.shuzheng.app.actor;

import io.shuzheng.ledger.client.GenesisNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** Tells a ledger that does not run from one that is slow, without waiting for an answer that cannot come. */
final class ListeningNodes {

    private static final int PATIENCE_MILLISECONDS = 1_000;

    private final List<GenesisNode> nodes;

    ListeningNodes(List<GenesisNode> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** Whether one of them takes connections: whoever it is that listens at its address. */
    boolean exist() {
        return nodes.stream().anyMatch(ListeningNodes::listens);
    }

    private static boolean listens(GenesisNode node) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(node.clientHost(), node.clientPort()), PATIENCE_MILLISECONDS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
