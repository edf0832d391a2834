package io.shuzheng.agent;

import static io.shuzheng.agent.store.TestWallets.COUNT;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.StringNode;

/**
 * Counts messages of a test protocol by their word, and answers each. The word "bad" is refused; the word "broken" fails
 * as often as {@link #failures} says.
 */
final class CountingModule implements AgentModule, MessageHandler {

    static final MessageType COUNT_ME = MessageType.parse("urn:shuzheng:test/1.0/count-me");
    static final MessageType COUNTED = MessageType.parse("urn:shuzheng:test/1.0/counted");

    final AtomicInteger failures = new AtomicInteger();
    private AgentContext context;

    @Override
    public void install(AgentContext installed, Installation installation) {
        this.context = installed;
        installation.handle(this);
    }

    static Message message(AgentContext context, String word) {
        MessageHeader header = MessageHeader.of(COUNT_ME, context.ids().next());
        return Message.of(header.with("word", StringNode.valueOf(word)));
    }

    static TypedMessage typed(AgentContext context, String word) {
        return new Typed(message(context, word));
    }

    /** Any message as a typed one. */
    private record Typed(Message toMessage) implements TypedMessage {

        @Override
        public MessageHeader header() {
            return MessageHeader.of(toMessage.type(), toMessage.id());
        }
    }

    static Message messageInThread(AgentContext context, String word, String thread) {
        MessageHeader header = MessageHeader.of(COUNT_ME, context.ids().next(), ThreadDecorator.of(thread));
        return Message.of(header.with("word", StringNode.valueOf(word)));
    }

    @Override
    public Set<MessageType> messageTypes() {
        return Set.of(COUNT_ME, COUNTED);
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        String word = inbound.message().reader().members().text("word");
        if (inbound.message().type().equals(COUNTED)) {
            add(work, "counted " + word);
            return;
        }
        add(work, word);
        add(work, "all");
        if (word.equals("bad")) {
            throw new InvalidInputException("the word is bad");
        }
        if (word.equals("broken") && failures.getAndDecrement() > 0) {
            throw new InternalFailureException("the counter is broken");
        }
        work.put(COUNT, "place of " + word, count(work, "all"));
        MessageHeader header = MessageHeader.of(
                COUNTED,
                context.ids().next(),
                ThreadDecorator.of(inbound.message().threadId()));
        context.messenger()
                .send(work, inbound.requireConnection(), Message.of(header.with("word", StringNode.valueOf(word))));
    }

    private static void add(UnitOfWork work, String word) {
        work.put(COUNT, word, work.find(COUNT, word).orElse(0) + 1);
    }

    /** The number of words that had been counted with it. */
    static int place(Agent agent, String word) {
        return count(agent, "place of " + word);
    }

    static int count(Agent agent, String word) {
        return agent.context().store().read(reader -> count(reader, word));
    }

    static int count(WalletReader reader, String word) {
        return reader.find(COUNT, word).orElse(0);
    }
}
