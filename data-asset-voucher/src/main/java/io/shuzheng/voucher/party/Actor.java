package io.shuzheng.voucher.party;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import java.util.List;

/** A participant of the market: what its agent is made of, and what it must have done before it takes part. */
public interface Actor {

    /** The modules of its agent, in the order of installation. The same at every call. */
    List<AgentModule> modules();

    /**
     * Brings the started agent to where it can take part: publishes definitions, trains models. May take a minute; done again
     * after a restart, it finds what it did before and takes no time.
     *
     * @param progress is told in a few words what is being done, as it begins
     * @throws io.shuzheng.primitives.InternalFailureException if the ledger cannot be reached; may be called again
     */
    default void prepare(AgentContext context, Progress progress) {}
}
