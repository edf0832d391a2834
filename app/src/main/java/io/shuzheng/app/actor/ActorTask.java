package io.shuzheng.app.actor;

/** What an actor's process is started for. */
@FunctionalInterface
interface ActorTask {

    /** Returns when the actor serves. */
    void start(ActorProcess process);
}
