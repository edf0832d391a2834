package io.shuzheng.agent;

import java.util.Set;

/** The states of an agent, and how they follow each other. */
public enum LifeCycle {
    /** The wallet is open; nothing runs. */
    OPEN,
    STARTING,
    /** Messages are taken, handled and delivered. */
    RUNNING,
    STOPPING,
    /** All is closed. */
    STOPPED;

    private Set<LifeCycle> next() {
        return switch (this) {
            case OPEN -> Set.of(STARTING, STOPPING);
            case STARTING -> Set.of(RUNNING, STOPPING);
            case RUNNING -> Set.of(STOPPING);
            case STOPPING -> Set.of(STOPPED);
            case STOPPED -> Set.of();
        };
    }

    /**
     * This state's successor, if it is a legal one.
     *
     * @throws IllegalStateException if it is not
     */
    LifeCycle to(LifeCycle wanted) {
        if (!next().contains(wanted)) {
            throw new IllegalStateException("an agent that is " + this + " cannot become " + wanted);
        }
        return wanted;
    }
}
