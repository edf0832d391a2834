package io.shuzheng.agent;

import io.shuzheng.agent.handler.TrustPingHandler;
import io.shuzheng.agent.queue.DurableQueue;
import io.shuzheng.agent.queue.QueueProcessor;
import io.shuzheng.agent.transport.InboundServer;
import java.util.List;

/** What runs in an agent. */
record AgentParts(
        InboundServer server,
        List<DurableQueue> queues,
        List<QueueProcessor> processors,
        CleanUp cleanUp,
        TrustPingHandler pings) {}
