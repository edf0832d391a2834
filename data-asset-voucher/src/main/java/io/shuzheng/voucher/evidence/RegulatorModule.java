package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.evidence.anchor.Anchor;
import io.shuzheng.evidence.audit.LineageAudit;
import io.shuzheng.evidence.audit.LineageReport;
import io.shuzheng.evidence.audit.LineageRules;
import io.shuzheng.evidence.audit.LogEvidence;
import io.shuzheng.evidence.log.TransparentStatement;
import io.shuzheng.evidence.statement.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The regulator: copies the log by DIDComm, and replays lineages from the copy and the ledger alone. */
public final class RegulatorModule implements AgentModule {

    private final Supplier<Did> log;
    private final Anchor ledger;
    private Optional<Installed> installed = Optional.empty();

    private record Installed(LogCopier copier, DidActorKeys keys) {}

    /**
     * A regulator.
     *
     * @param log the public DID of the agent that runs the log, whose read policy has this agent's public DID among the
     *     regulators
     * @param ledger where anchors are looked up; nothing is written
     */
    public RegulatorModule(Supplier<Did> log, Anchor ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        LogCopier copier = new LogCopier(context, log);
        installed = Optional.of(new Installed(copier, new DidActorKeys(context.dids())));
        installation.handle(copier);
    }

    /**
     * Copies the whole log as it is now.
     *
     * @return what the log shows; fails with an {@link io.shuzheng.evidence.EvidenceRefusedException} when the log refuses, and
     *     with an {@link io.shuzheng.primitives.InvalidInputException} when its pages lead nowhere. It stays open while the log
     *     is away, and is forgotten when this process ends
     * @throws io.shuzheng.primitives.InternalFailureException if the log cannot be found on the ledger yet
     */
    public CompletableFuture<LogEvidence> copy() {
        return installed().copier().copy();
    }

    /**
     * Replays the lineage of an application, a blank or a voucher.
     *
     * @param given receipts that their holders have handed over; each is one more thing that the log is held to
     * @throws io.shuzheng.primitives.InternalFailureException when the ledger cannot be reached: no verdict then
     */
    public LineageReport audit(
            Subject subject, LineageRules rules, LogEvidence evidence, List<TransparentStatement> given) {
        DidActorKeys keys = installed().keys();
        return new LineageAudit(keys.log(log.get()), keys.verifier(), ledger).audit(subject, rules, evidence, given);
    }

    private Installed installed() {
        return installed.orElseThrow(() -> new IllegalStateException("the module is not installed"));
    }
}
