package io.shuzheng.app.actor;

import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.Progress;

/**
 * An actor whose agent runs.
 *
 * @param actor what it can be asked to do
 * @param host its agent
 */
public record Hosted<A extends Actor>(A actor, ActorHost host) implements AutoCloseable {

    /** Brings it to where it can take part; takes no time when it was done before. */
    public void prepare(Progress progress) {
        actor.prepare(host.context(), progress);
    }

    @Override
    public void close() {
        host.close();
    }
}
