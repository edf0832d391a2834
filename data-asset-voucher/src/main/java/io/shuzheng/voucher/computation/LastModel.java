package io.shuzheng.voucher.computation;

import io.shuzheng.primitives.SaltedDigest;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers the model that was used last: to read one from the wallet, with all checks of its numbers, takes longer than to
 * compute with it. A model never changes under its commitment.
 *
 * @param <M> the form of the model
 */
final class LastModel<M> {

    private record Entry<M>(SaltedDigest commitment, M model) {}

    private volatile Optional<Entry<M>> last = Optional.empty();

    /** The model of the commitment, read if it is not the last one. */
    Optional<M> find(SaltedDigest commitment, Function<SaltedDigest, Optional<M>> read) {
        Optional<M> known =
                last.filter(entry -> entry.commitment().equals(commitment)).map(Entry::model);
        if (known.isPresent()) {
            return known;
        }
        Optional<M> found = read.apply(commitment);
        found.ifPresent(model -> last = Optional.of(new Entry<>(commitment, model)));
        return found;
    }
}
