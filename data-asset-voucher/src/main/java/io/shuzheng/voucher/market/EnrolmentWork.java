package io.shuzheng.voucher.market;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.ledger.registry.IndyDidRegistrar;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.message.EnrolmentGrant;
import io.shuzheng.voucher.message.VoucherProtocol;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Writes a member and the directory to the ledger, and tells the member. May run again: what is written stays as it is. */
final class EnrolmentWork implements WorkHandler {

    static final String TYPE = "enrol-member";

    private final AgentContext context;
    private final Supplier<IndyDidRegistrar> registrar;

    EnrolmentWork(AgentContext context, Supplier<IndyDidRegistrar> registrar) {
        this.context = context;
        this.registrar = registrar;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void handle(ObjectNode payload, UnitOfWork work) {
        Member member = work.find(Member.TYPE, payload.path("role").asString(""))
                .orElseThrow(() -> new InvalidInputException("no such member"));
        IndyDidRegistrar ledger = registrar.get();
        ledger.register(
                LedgerDid.of(member.did().unqualified()),
                member.verkey(),
                member.role().ledgerRole());
        ledger.publishAttribute(directory(ledger.did(), work).toAttribute());
        Connection connection = context.connections().require(work, member.connection());
        EnrolmentGrant grant =
                new EnrolmentGrant(member.role().code(), member.did().toString());
        String thread = payload.path("thread").asString("");
        context.messenger()
                .send(
                        work,
                        connection,
                        VoucherProtocol.write(grant, context.ids().next(), thread));
    }

    private static MarketDirectory directory(LedgerDid bureau, UnitOfWork work) {
        Map<MarketRole, Did> members = new EnumMap<>(MarketRole.class);
        members.put(MarketRole.BUREAU, Did.ofIndyId(bureau.value()));
        work.findAll(Member.TYPE)
                .forEach(stored ->
                        members.put(stored.value().role(), stored.value().did()));
        return new MarketDirectory(members);
    }
}
