package io.shuzheng.agent;

import io.shuzheng.agent.store.Migration;
import java.util.List;

/** A part of an agent: issuer, holder, verifier, or an actor of a flow. */
public interface AgentModule {

    /** The tables that the module keeps beside the records; none by default. */
    default List<Migration> migrations() {
        return List.of();
    }

    /** Registers handlers; called once, when the wallet is open and before anything runs. */
    void install(AgentContext context, Installation installation);
}
