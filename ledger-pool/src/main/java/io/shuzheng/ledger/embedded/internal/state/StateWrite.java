package io.shuzheng.ledger.embedded.internal.state;

import java.util.Optional;

/**
 * One change of the state.
 *
 * @param key what is changed
 * @param value the new value, or nothing to remove the key
 */
public record StateWrite(StateKey key, Optional<StateValue> value) {

    /** Sets a key. */
    public static StateWrite put(StateKey key, StateValue value) {
        return new StateWrite(key, Optional.of(value));
    }
}
