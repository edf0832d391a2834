package io.shuzheng.didcomm.protocol;

import io.shuzheng.didcomm.protocol.ProtocolViolation.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All legal steps of a protocol; what is not in it is a {@link ProtocolViolation}. */
public final class TransitionTable<R extends Enum<R>, S extends Enum<S>> {

    private final List<Step<R, S>> steps;

    private TransitionTable(List<Step<R, S>> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The legal steps, in the order in which they are given. */
    public List<Step<R, S>> steps() {
        return steps;
    }

    /** The state after the step, if it is legal. */
    public Optional<S> next(R role, S from, Direction direction, String message) {
        return steps.stream()
                .filter(step -> step.role() == role && step.from() == from)
                .filter(step -> step.direction() == direction && step.message().equals(message))
                .map(Step::to)
                .findFirst();
    }

    /**
     * The state after the step.
     *
     * @throws ProtocolViolation {@link Reason#WRONG_ROLE} if this role never makes such a step, {@link Reason#OUT_OF_ORDER}
     *     if it does, but not in this state
     */
    public S require(R role, S from, Direction direction, String message) {
        return next(role, from, direction, message).orElseThrow(() -> violation(role, from, direction, message));
    }

    /** Whether nothing can follow. */
    public boolean isFinal(R role, S state) {
        return steps.stream().noneMatch(step -> step.role() == role && step.from() == state);
    }

    private ProtocolViolation violation(R role, S from, Direction direction, String message) {
        boolean known = steps.stream()
                .anyMatch(step -> step.role() == role
                        && step.direction() == direction
                        && step.message().equals(message));
        String what = message + " cannot be " + (direction == Direction.RECEIVE ? "received" : "sent");
        return known
                ? new ProtocolViolation(Reason.OUT_OF_ORDER, what + " in state " + from)
                : new ProtocolViolation(Reason.WRONG_ROLE, what + " by the role " + role);
    }

    /** Begins a table. */
    public static <R extends Enum<R>, S extends Enum<S>> Builder<R, S> builder() {
        return new Builder<>();
    }

    /** Collects the steps of a table. */
    public static final class Builder<R extends Enum<R>, S extends Enum<S>> {

        private final List<Step<R, S>> steps = new ArrayList<>();

        private Builder() {}

        /** Adds a step; of two steps with the same message in the same state there is no choice, so it is an error. */
        public Builder<R, S> step(R role, S from, Direction direction, String message, S to) {
            if (new TransitionTable<>(steps)
                    .next(role, from, direction, message)
                    .isPresent()) {
                throw new IllegalStateException("two steps for " + message + " of " + role + " in " + from);
            }
            steps.add(new Step<>(role, from, direction, message, to));
            return this;
        }

        /** Adds that from every state but the first and the final ones, either side may give up by this message. */
        public Builder<R, S> abandon(S start, String message, S abandoned) {
            Set<Step<R, S>> added = new LinkedHashSet<>();
            for (Step<R, S> step : steps) {
                if (step.from() != start) {
                    added.add(new Step<>(step.role(), step.from(), Direction.SEND, message, abandoned));
                    added.add(new Step<>(step.role(), step.from(), Direction.RECEIVE, message, abandoned));
                }
            }
            steps.addAll(added);
            return this;
        }

        /** The table. */
        public TransitionTable<R, S> build() {
            return new TransitionTable<>(steps);
        }
    }
}
