package io.shuzheng.ledger.client.lying;

import io.shuzheng.ledger.embedded.internal.transport.ClientEndpoints;
import io.shuzheng.ledger.embedded.internal.transport.ClientMessage;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** A node's socket, as the embedded ledger has it, with whatever answers behind it. */
final class TestServer implements AutoCloseable {

    private final ClientEndpoints endpoint;
    private final Function<ObjectNode, List<byte[]>> answers;
    private final Thread thread;

    TestServer(TestNodeKeys node, Function<ObjectNode, List<byte[]>> answers) {
        this.endpoint = ClientEndpoints.bind("127.0.0.1", node.port(), List.of(node.key()));
        this.answers = answers;
        this.thread = new Thread(this::serve, node.alias());
        this.thread.setDaemon(true);
        this.thread.start();
    }

    private void serve() {
        Optional<List<ClientMessage>> messages = endpoint.receive(100);
        while (messages.isPresent()) {
            for (ClientMessage message : messages.get()) {
                answers.apply(Json.parseObject(message.body())).forEach(frame -> endpoint.send(message.reply(frame)));
            }
            messages = endpoint.receive(100);
        }
        endpoint.close();
    }

    @Override
    public void close() {
        endpoint.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
