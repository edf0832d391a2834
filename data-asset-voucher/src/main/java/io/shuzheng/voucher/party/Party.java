package io.shuzheng.voucher.party;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.event.AgentEvent;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.did.VerificationRelationship;
import io.shuzheng.didcomm.message.MessageHeader;
import io.shuzheng.didcomm.message.ProblemReport;
import io.shuzheng.didcomm.message.ThreadDecorator;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.document.Document;
import io.shuzheng.voucher.document.DocumentType;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.evidence.DidActorKeys;
import io.shuzheng.voucher.identity.PublicIdentity;
import io.shuzheng.voucher.message.LendingDecision;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.value.ApplicationId;
import tools.jackson.databind.node.ObjectNode;

/** An organisation of the market at work: signs as its public DID, checks what others signed as theirs, and sends. */
public final class Party {

    /** The topic of the event that tells that a step of an application is done; its data are {@code application} and {@code step}. */
    public static final String STEP_DONE = "lending-flow.step";

    /** The topic of the event that tells the bank's decision: {@code application}, {@code decision} and {@code reason}. */
    public static final String DECIDED = "lending-flow.decided";

    private final AgentContext context;
    private final PublicIdentity identity;
    private final DidActorKeys keys;

    public Party(AgentContext context) {
        this.context = context;
        this.identity = new PublicIdentity(context);
        this.keys = new DidActorKeys(context.dids());
    }

    public AgentContext context() {
        return context;
    }

    /** Unix seconds. */
    public long now() {
        return context.clock().instant().getEpochSecond();
    }

    /**
     * The public DID.
     *
     * @throws InternalFailureException if the wallet has none yet
     */
    public OwnDid self(WalletReader reader) {
        return identity.self(reader);
    }

    /** Signs with the key of the public DID. */
    public <T extends Document> SignedDocument<T> sign(UnitOfWork work, DocumentType<T> type, T content) {
        return SignedDocument.sign(type, content, identity.keyId(work).value(), identity.key(work));
    }

    /** Whether the peer of the connection signed it, with the key that authenticates the connection. */
    public boolean isFrom(Connection peer, SignedDocument<?> document) {
        return names(peer.theirDid(), document) && document.isSignedBy(peer.theirKey());
    }

    /**
     * Whether the subject of a DID signed it, with a key that the DID has now.
     *
     * @throws InternalFailureException if the ledger, which has the key, cannot be reached
     */
    public boolean isFrom(Did signer, SignedDocument<?> document) {
        return names(signer, document)
                && keys.keyAt(KeyId.parse(document.keyId()), now())
                        .filter(document::isSignedBy)
                        .isPresent();
    }

    /**
     * The key that authenticates the subject of a DID.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the DID has no document, or that no such key
     */
    public Ed25519PublicKey keyOf(Did did) {
        return context.dids().resolve(did).verificationMethods(VerificationRelationship.AUTHENTICATION).stream()
                .flatMap(method -> method.ed25519Key().stream())
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("the DID has no Ed25519 key"));
    }

    private static boolean names(Did signer, SignedDocument<?> document) {
        return document.keyId().startsWith(signer + "#");
    }

    /**
     * The connection between our public DID and that of another organisation of the market, new where there was none.
     *
     * @throws InternalFailureException if the organisation cannot be found yet
     */
    public Connection connectionTo(UnitOfWork work, Did organisation) {
        return context.messenger().connectOncePublished(work, self(work), organisation);
    }

    /**
     * The connection between a DID of ours that nobody else knows, made for it, and an organisation of the market.
     *
     * @throws InternalFailureException as {@link #connectionTo}
     */
    public Connection anonymousConnectionTo(UnitOfWork work, Did organisation) {
        OwnDid oneTime =
                context.identities().createPeer(work, context.endpoint().get());
        return context.messenger().connectOncePublished(work, oneTime, organisation);
    }

    /** Sends on a connection. */
    public void send(UnitOfWork work, Connection peer, VoucherMessage message, String thread) {
        context.messenger()
                .send(work, peer, VoucherProtocol.write(message, context.ids().next(), thread));
    }

    /** Sends from our public DID to that of another organisation. */
    public void sendTo(UnitOfWork work, Did organisation, VoucherMessage message, String thread) {
        send(work, connectionTo(work, organisation), message, thread);
    }

    /**
     * Tells another organisation in a thread why something does not go on (Aries RFC 0035).
     *
     * @param code the problem in a word, for programs
     */
    public void report(UnitOfWork work, Did organisation, String code, String explanation, String thread) {
        MessageHeader header =
                MessageHeader.of(ProblemReport.TYPE, context.ids().next(), ThreadDecorator.of(thread));
        context.messenger().send(work, connectionTo(work, organisation), ProblemReport.of(header, code, explanation));
    }

    /** Tells whoever listens in this process that one of the ten steps is done, once the unit of work has committed. */
    public void stepDone(UnitOfWork work, ApplicationId application, int step) {
        context.events()
                .publish(
                        work,
                        new AgentEvent(
                                STEP_DONE,
                                Json.object()
                                        .put("application", application.value())
                                        .put("step", step)));
    }

    /** Tells whoever listens in this process what was decided, once the unit of work has committed. */
    public void decided(UnitOfWork work, ApplicationId application, LendingDecision decision) {
        ObjectNode data = decision.body().put("application", application.value());
        context.events().publish(work, new AgentEvent(DECIDED, data));
    }
}
