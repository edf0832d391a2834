package io.shuzheng.app.actor;

/** Is told how long work goes on, of several actors and from several threads. */
@FunctionalInterface
public interface ActorProgress {

    /**
     * Work begins.
     *
     * @param actor whose, for example {@code bureau}
     * @param what what begins now, in a few words
     */
    void begins(String actor, String what);
}
