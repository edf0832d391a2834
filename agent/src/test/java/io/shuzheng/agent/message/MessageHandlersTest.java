package io.shuzheng.agent.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.agent.store.TestWallets;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.protocol.ProtocolViolation;
import io.shuzheng.primitives.Ed25519PrivateKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageHandlersTest {

    private static final MessageType REPORT = MessageType.parse("urn:shuzheng:test/1.0/report");

    @TempDir
    Path folder;

    @Test
    void whenTwoHandlersShareATypeThenEachGetsItsThreads() {
        MessageHandler first = new ThreadHandler("one", true);
        MessageHandler second = new ThreadHandler("two", true);
        MessageHandlers handlers = new MessageHandlers(List.of(first, second));
        try (WalletStore store = TestWallets.open(folder.resolve("wallet.db"))) {
            store.run(work -> {
                assertThat(handlers.require(report("one"), work)).isSameAs(first);
                assertThat(handlers.require(report("two"), work)).isSameAs(second);
                assertThatThrownBy(() -> handlers.require(report("three"), work))
                        .isInstanceOf(ProtocolViolation.class);
            });
        }
    }

    @Test
    void whenOnlyOneOfTwoHandlersSharesATypeThenTheyAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new MessageHandlers(List.of(new ThreadHandler("one", true), new ThreadHandler("two", false))));
    }

    private static InboundMessage report(String thread) {
        Message message = Message.of(MessageHeader.of(REPORT, "id", ThreadDecorator.of(thread)));
        return new InboundMessage(
                message,
                Optional.empty(),
                Optional.empty(),
                Ed25519PrivateKey.generate(new SecureRandom()).publicKey(),
                Instant.EPOCH);
    }

    private record ThreadHandler(String thread, boolean shared) implements MessageHandler {

        @Override
        public Set<MessageType> messageTypes() {
            return Set.of(REPORT);
        }

        @Override
        public Set<MessageType> sharedTypes() {
            return shared ? Set.of(REPORT) : Set.of();
        }

        @Override
        public boolean owns(InboundMessage inbound, WalletReader reader) {
            return inbound.message().threadId().equals(thread);
        }

        @Override
        public void handle(InboundMessage inbound, UnitOfWork work) {
            throw new AssertionError("the test handles nothing");
        }
    }
}
