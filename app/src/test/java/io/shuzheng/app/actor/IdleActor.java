package io.shuzheng.app.actor;

import io.shuzheng.agent.AgentModule;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import java.util.List;

/** A member of the market that has nothing to do but to be there. */
public final class IdleActor implements Actor {

    public IdleActor(ActorTools tools) {
        tools.market();
    }

    @Override
    public List<AgentModule> modules() {
        return List.of();
    }
}
