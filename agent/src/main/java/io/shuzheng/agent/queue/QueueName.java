package io.shuzheng.agent.queue;

/** The queues of an agent. */
public enum QueueName {
    /** Messages that were received and not yet handled. */
    INBOX,
    /** Messages that are to be delivered. */
    OUTBOX,
    /** What the agent has to do in the background. */
    WORK
}
