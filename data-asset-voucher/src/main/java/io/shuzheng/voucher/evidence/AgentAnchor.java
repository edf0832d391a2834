package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.evidence.anchor.Anchor;
import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.evidence.anchor.AnchorRecord;
import io.shuzheng.evidence.anchor.AnchorReference;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.ledger.registry.IndyAnchor;
import java.util.Optional;
import java.util.function.Supplier;

/** Anchors on an Indy ledger as an agent's public DID, which is asked for at each call: it may be made after the agent. */
public final class AgentAnchor implements Anchor {

    private final IndyLedger ledger;
    private final Supplier<AgentContext> agent;

    public AgentAnchor(IndyLedger ledger, Supplier<AgentContext> agent) {
        this.ledger = ledger;
        this.agent = agent;
    }

    @Override
    public AnchorReference anchor(AnchorBatch batch) {
        return ofAgent().anchor(batch);
    }

    @Override
    public Optional<AnchorRecord> find(AnchorReference reference) {
        return ofAgent().find(reference);
    }

    @Override
    public Optional<AnchorRecord> newest(PartyDid log) {
        return ofAgent().newest(log);
    }

    private IndyAnchor ofAgent() {
        return IndyAnchor.of(ledger.reader(), ledger.writer(agent.get()));
    }
}
