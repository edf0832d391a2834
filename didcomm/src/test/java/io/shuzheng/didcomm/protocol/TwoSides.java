package io.shuzheng.didcomm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.message.TypedMessage;
import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Two sides of one thread that try every move in any order, over a network that delays, reorders and repeats.
 *
 * <p>Side 0 begins. After each step the exchange is written and read back, as a store does.
 */
final class TwoSides<X extends Exchange> {

    /** Rarely, or hardly a run would come to its end. */
    private static final int GIVES_UP_ONCE_IN = 211;

    private final Protocol<X> protocol;
    private final TransitionTable<?, ?> table;
    private final List<Function<X, Transition<X, ? extends TypedMessage>>> moves;
    private final Function<X, Transition<X, ? extends TypedMessage>> giveUp;
    private final List<Optional<X>> exchanges = new ArrayList<>(List.of(Optional.empty(), Optional.empty()));
    private final List<List<Message>> sent = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<Set<String>> processed = List.of(new HashSet<>(), new HashSet<>());

    TwoSides(
            Protocol<X> protocol,
            TransitionTable<?, ?> table,
            Transition<X, ? extends TypedMessage> first,
            List<Function<X, Transition<X, ? extends TypedMessage>>> moves,
            Function<X, Transition<X, ? extends TypedMessage>> giveUp) {
        this.protocol = protocol;
        this.table = table;
        this.moves = moves;
        this.giveUp = giveUp;
        take(0, first);
        sent.get(0).add(ProtocolAssertions.wire(first));
    }

    /** The exchange of a side, if it has begun. */
    Optional<X> exchange(int side) {
        return exchanges.get(side);
    }

    /** Tries one step; whatever is not legal must be refused and change nothing. */
    void step(int choice) {
        int side = choice & 1;
        int what = choice >>> 1;
        List<Message> incoming = sent.get(1 - side);
        if (what % GIVES_UP_ONCE_IN == 0 && exchanges.get(side).isPresent()) {
            move(side, giveUp);
        } else if ((what & 1) == 0 && !incoming.isEmpty()) {
            deliver(side, incoming.get((what >>> 1) % incoming.size()));
        } else if (exchanges.get(side).isPresent()) {
            move(side, moves.get((what >>> 1) % moves.size()));
        }
    }

    private void deliver(int side, Message message) {
        Optional<X> before = exchanges.get(side);
        try {
            take(side, before.isPresent() ? protocol.receive(before.get(), message) : protocol.begin(message));
            assertThat(processed.get(side).add(message.id())).isTrue();
        } catch (ProtocolViolation violation) {
            assertThat(exchanges.get(side)).isEqualTo(before);
            assertThat(violation.reason() == Reason.DUPLICATE)
                    .isEqualTo(processed.get(side).contains(message.id()));
            assertThat(violation.reason()).isNotEqualTo(Reason.WRONG_ROLE);
        }
    }

    private void move(int side, Function<X, Transition<X, ? extends TypedMessage>> move) {
        X before = exchanges.get(side).orElseThrow();
        try {
            Transition<X, ? extends TypedMessage> transition = move.apply(before);
            take(side, transition);
            sent.get(side).add(ProtocolAssertions.wire(transition));
        } catch (ProtocolViolation violation) {
            assertThat(violation.reason()).isIn(Reason.OUT_OF_ORDER, Reason.WRONG_ROLE);
        }
    }

    private void take(int side, Transition<X, ? extends TypedMessage> transition) {
        exchanges.get(side).ifPresent(before -> assertThat(leavable(before)).isTrue());
        exchanges.set(side, Optional.of(ProtocolAssertions.stored(protocol, transition)));
    }

    private boolean leavable(X exchange) {
        Conversation<?, ?> conversation = exchange.conversation();
        return table.steps().stream()
                .anyMatch(step -> step.role() == conversation.role() && step.from() == conversation.state());
    }
}
