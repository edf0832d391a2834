package io.shuzheng.voucher.market;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.work.WorkItem;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.ledger.registry.IndyDidRegistrar;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.message.EnrolmentRequest;
import io.shuzheng.voucher.message.VoucherProtocol;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The bureau's side of enrolment: takes a request with a valid token, and has the DID and the role written to the ledger as
 * background work before it answers.
 */
public final class EnrolmentOffice implements AgentModule {

    private final Supplier<IndyDidRegistrar> registrar;
    private final EnrolmentTokens tokens;

    /** @param registrar writes as the bureau's own DID; asked for when it is first needed */
    public EnrolmentOffice(Supplier<IndyDidRegistrar> registrar, EnrolmentTokens tokens) {
        this.registrar = registrar;
        this.tokens = tokens;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        installation.handle(new RequestHandler(context));
        installation.work(new EnrolmentWork(context, registrar));
    }

    private final class RequestHandler implements MessageHandler {

        private final AgentContext context;

        RequestHandler(AgentContext context) {
            this.context = context;
        }

        @Override
        public Set<MessageType> messageTypes() {
            return Set.of(VoucherProtocol.URI.message(EnrolmentRequest.NAME));
        }

        @Override
        public void handle(InboundMessage inbound, UnitOfWork work) {
            EnrolmentRequest request = (EnrolmentRequest) VoucherProtocol.read(inbound.message());
            Member member = member(request, inbound.requireConnection().id());
            Optional<Member> before = work.find(Member.TYPE, member.role().code());
            if (before.filter(known -> !known.isSameOrganisation(member)).isPresent()) {
                throw new InvalidInputException("the role is filled");
            }
            tokens.use(work, request.token(), member);
            work.put(Member.TYPE, member.role().code(), member);
            context.background()
                    .schedule(
                            work,
                            WorkItem.of(
                                            EnrolmentWork.TYPE,
                                            Json.object()
                                                    .put("role", member.role().code())
                                                    .put(
                                                            "thread",
                                                            inbound.message().threadId()))
                                    .inLane(EnrolmentWork.TYPE));
        }

        private static Member member(EnrolmentRequest request, String connection) {
            MarketRole role = MarketRole.ofCode(request.role());
            if (role == MarketRole.BUREAU) {
                throw new InvalidInputException("the bureau does not enrol");
            }
            Ed25519PublicKey verkey = Ed25519PublicKey.fromBase58(request.verkey());
            Did did = Did.ofIndyId(LedgerDid.fromKey(verkey).value());
            if (!did.toString().equals(request.did())) {
                throw new InvalidInputException("the DID is not that of the key");
            }
            return new Member(role, did, verkey, connection);
        }
    }
}
