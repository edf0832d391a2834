package io.shuzheng.voucher.market;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.AgentModule;
import io.shuzheng.agent.Installation;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.MessageHandler;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.work.WorkHandler;
import io.shuzheng.agent.work.WorkItem;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.MessageType;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.message.EnrolmentGrant;
import io.shuzheng.voucher.message.EnrolmentRequest;
import io.shuzheng.voucher.message.VoucherProtocol;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organisation's side of enrolment: asks the bureau for its role, and publishes its own endpoint when it is on the ledger.
 *
 * <p>Ends with the event {@value #JOINED}.
 */
public final class MarketEntry implements AgentModule {

    /** The topic of the event that tells that others can now find this organisation. */
    public static final String JOINED = "market.joined";

    private static final String PUBLISH = "publish-own-endpoint";

    private final IndyLedger ledger;
    private final Did bureau;

    /** @param bureau the bureau's DID on the ledger: with the genesis, all that the organisation must know beforehand */
    public MarketEntry(IndyLedger ledger, Did bureau) {
        this.ledger = ledger;
        this.bureau = bureau;
    }

    @Override
    public void install(AgentContext context, Installation installation) {
        installation.handle(new GrantHandler(context));
        installation.work(new EndpointWork(context));
    }

    /**
     * Asks the bureau to enter this wallet's public DID under the role. Asking again with the same DID does no harm.
     *
     * @param token the token that the bureau's clerk gave out for the role
     * @throws InvalidInputException if the wallet has no public DID
     * @throws io.shuzheng.primitives.InternalFailureException if the bureau cannot be found on the ledger yet
     */
    public void apply(AgentContext context, UnitOfWork work, MarketRole role, String token) {
        OwnDid own = requirePublic(context, work);
        OwnDid sender = context.identities().createPeer(work, context.endpoint().get());
        EnrolmentRequest request = new EnrolmentRequest(
                role.code(), own.did().toString(), own.key().base58(), token);
        String id = context.ids().next();
        context.messenger().sendOncePublished(work, sender, bureau, VoucherProtocol.typed(request, id, id));
    }

    private static OwnDid requirePublic(AgentContext context, UnitOfWork work) {
        return context.identities()
                .findPublic(work)
                .orElseThrow(() -> new InvalidInputException("the wallet has no public DID"));
    }

    private final class GrantHandler implements MessageHandler {

        private final AgentContext context;

        GrantHandler(AgentContext context) {
            this.context = context;
        }

        @Override
        public Set<MessageType> messageTypes() {
            return Set.of(VoucherProtocol.URI.message(EnrolmentGrant.NAME));
        }

        @Override
        public void handle(InboundMessage inbound, UnitOfWork work) {
            EnrolmentGrant grant = (EnrolmentGrant) VoucherProtocol.read(inbound.message());
            if (!inbound.requireConnection().theirDid().equals(bureau)) {
                throw new InvalidInputException("only the bureau grants roles");
            }
            if (!requirePublic(context, work).did().toString().equals(grant.did())) {
                throw new InvalidInputException("the grant is for another DID");
            }
            ObjectNode payload =
                    Json.object().put("role", MarketRole.ofCode(grant.role()).code());
            context.background().schedule(work, WorkItem.of(PUBLISH, payload).inLane(PUBLISH));
        }
    }

    private final class EndpointWork implements WorkHandler {

        private final AgentContext context;

        EndpointWork(AgentContext context) {
            this.context = context;
        }

        @Override
        public String type() {
            return PUBLISH;
        }

        @Override
        public void handle(ObjectNode payload, UnitOfWork work) {
            ledger.publishEndpoint(context);
            context.events().publish(work, new AgentEvent(JOINED, payload));
        }
    }
}
