package io.shuzheng.voucher.computation;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.computation.contract.ContractVerifier;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.engine.ComputationRefusedException;
import io.shuzheng.computation.engine.ComputationRefusedException.Reason;
import io.shuzheng.computation.engine.PartyChannel;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.evidence.statement.ActorKeys;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.voucher.evidence.DidActorKeys;
import io.shuzheng.voucher.identity.PublicIdentity;
import io.shuzheng.voucher.market.MarketDirectory;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.message.ComputationMessage;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.party.Party;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A party of a computation as its agent has it: its keys, the others' DIDs, and the way to them. */
final class ComputationParty {

    private final AgentContext context;
    private final PublicIdentity identity;
    private final Party party;
    private final DidActorKeys keys;
    private final MarketDirectoryReader market;
    private final Map<MarketRole, PartyDid> known = new ConcurrentHashMap<>();

    ComputationParty(AgentContext context, MarketDirectoryReader market) {
        this.context = context;
        this.identity = new PublicIdentity(context);
        this.party = new Party(context);
        this.keys = new DidActorKeys(context.dids());
        this.market = market;
    }

    AgentContext context() {
        return context;
    }

    ActorKeys keys() {
        return keys;
    }

    ContractVerifier verifier() {
        return new ContractVerifier(keys, context.clock());
    }

    /** The public DID with its key. */
    SigningParty signing(WalletReader reader) {
        return new SigningParty(identity.keyId(reader), identity.key(reader));
    }

    /** Who fills a role. Once filled it stays so: the bureau gives it to nobody else. */
    PartyDid did(MarketRole role) {
        return known.computeIfAbsent(
                role, wanted -> new PartyDid(market.require(wanted).toString()));
    }

    /** Who watches: those of bureau and regulator that the market has. */
    List<PartyDid> supervisors() {
        List<MarketRole> roles = List.of(MarketRole.BUREAU, MarketRole.REGULATOR);
        if (!known.keySet().containsAll(roles)) {
            MarketDirectory directory = market.read();
            roles.forEach(role -> directory.find(role).ifPresent(did -> known.put(role, new PartyDid(did.toString()))));
        }
        return roles.stream()
                .flatMap(role -> Optional.ofNullable(known.get(role)).stream())
                .toList();
    }

    /** Who sent a message, as the envelope proves it. */
    static PartyDid sender(InboundMessage inbound) {
        return new PartyDid(inbound.requireConnection().theirDid().toString());
    }

    /** Refuses messages of everybody but who fills the role. */
    void require(MarketRole role, PartyDid sender) {
        if (!sender.equals(did(role))) {
            throw new ComputationRefusedException(
                    Reason.WRONG_SENDER, "such a message comes from the market's " + role.code() + " only");
        }
    }

    void send(UnitOfWork work, PartyDid to, VoucherMessage message, String thread) {
        party.sendTo(work, Did.parse(to.value()), message, thread);
    }

    /** The way to the others in an application's thread. */
    PartyChannel channel(UnitOfWork work, ApplicationId application) {
        return (to, message) -> send(
                work,
                to,
                new ComputationMessage(message.computationId().value(), JsonObject.of(message.toJson())),
                application.value());
    }

    /** Tells another party that a message that had been held for later is refused now. */
    void report(UnitOfWork work, PartyDid to, ApplicationId application, ComputationProblem problem) {
        party.report(
                work,
                Did.parse(to.value()),
                "invalid-message",
                String.valueOf(problem.getMessage()),
                application.value());
    }
}
