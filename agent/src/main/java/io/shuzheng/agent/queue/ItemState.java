package io.shuzheng.agent.queue;

/** What became of an item. */
public enum ItemState {
    /** To be handled now or later. */
    WAITING,
    /** Handled. Kept only where its digest guards against a second one. */
    DONE,
    /** Not handled, since what it holds is bad. */
    REFUSED,
    /** Given up after too many attempts; an operator may have it tried again. */
    FAILED
}
