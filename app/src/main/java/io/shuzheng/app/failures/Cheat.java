package io.shuzheng.app.failures;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.app.actor.Hosted;
import io.shuzheng.app.actor.SyntheticEnterprise;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofState;
import io.shuzheng.holder.HeldExchange;
import io.shuzheng.holder.HolderWallet;
import io.shuzheng.holder.StoredCredential;
import io.shuzheng.voucher.enterprise.ClaimedIdentity;
import io.shuzheng.voucher.message.LoanApplication;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.message.VoucherProtocol;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A cheating enterprise at work; whoever plays it decides what it sends. */
final class Cheat implements AutoCloseable {

    /** What every wallet keeps its link secret as. */
    private static final RecordType<JsonNode> LINK_SECRET = RecordType.of("link-secret", json -> json, json -> json);

    private static final RecordType<JsonNode> CREDENTIAL = RecordType.of("credential", json -> json, json -> json);
    private static final String ONLY = "default";

    private final Scene scene;
    private final Hosted<CheatingEnterprise> hosted;
    private final SyntheticEnterprise enterprise;

    Cheat(Scene scene, Hosted<CheatingEnterprise> hosted, SyntheticEnterprise enterprise) {
        this.scene = scene;
        this.hosted = hosted;
        this.enterprise = enterprise;
    }

    /** Gets the enterprise's identity; returns its place in the wallet. */
    StoredCredential claim() {
        context()
                .store()
                .run(work -> hosted.actor().identity().begin(work, scene.invitation(enterprise), enterprise.code()));
        scene.await(
                "the identity",
                () -> context()
                        .store()
                        .read(hosted.actor().identity()::find)
                        .filter(claim -> claim.state() == ClaimedIdentity.State.HELD));
        return context().store().read(wallet()::credentials).get(0);
    }

    void holdBack(String what) {
        hosted.actor().holdBack(what);
    }

    /** Applies, and authorizes what the bank asks for. */
    String apply() {
        return context()
                .store()
                .execute(work -> hosted.actor().borrower().apply(work, enterprise.terms()))
                .value();
    }

    /** Applies, and then does nothing by itself. */
    String applyOnly() {
        String application = context().ids().next();
        send(
                scene.didOf(scene.market().bank()),
                new LoanApplication(new ApplicationId(application), enterprise.terms()),
                application);
        return application;
    }

    /** Sends a message to an organisation, from a DID that is used for nothing else. */
    void send(Did organisation, VoucherMessage message, String thread) {
        context().store().run(work -> {
            OwnDid oneTime =
                    context().identities().createPeer(work, context().endpoint().get());
            context()
                    .messenger()
                    .sendTo(
                            work,
                            oneTime,
                            organisation,
                            VoucherProtocol.typed(message, context().ids().next(), thread));
        });
    }

    /** Waits for a request for a presentation that is held back. */
    HeldExchange<PresentProofExchange> asked(String application, String request) {
        return presentation(application, request, PresentProofState.REQUEST_RECEIVED);
    }

    /** Waits for a presentation to come to a state. */
    HeldExchange<PresentProofExchange> presentation(String application, String request, PresentProofState state) {
        return scene.await(
                request + " " + state,
                () -> context().store().read(wallet()::presentations).stream()
                        .filter(held -> held.parentThreadId().equals(Optional.of(application)))
                        .filter(held -> held.exchange().state() == state)
                        .filter(held -> wallet().request(held).name().equals(request))
                        .findFirst());
    }

    /** Has the wallet answer what was held back. */
    void present(HeldExchange<PresentProofExchange> asked) {
        hosted.actor().holdBackNoLonger(wallet().request(asked).name());
        context().store().run(work -> wallet().present(work, asked.id()));
    }

    /** Answers with something else than the wallet would show. */
    void answer(HeldExchange<PresentProofExchange> asked, JsonNode presentation) {
        PresentProofProtocol protocol = new PresentProofProtocol(context().ids());
        context()
                .store()
                .run(work -> context()
                        .messenger()
                        .send(
                                work,
                                asked.connectionId(),
                                protocol.present(asked.exchange(), presentation).message()));
    }

    /** Waits for the offer of a voucher that is held back, and takes it. */
    void takeVoucher(String application) {
        String offer = scene.await("the voucher's offer", () -> offer(application));
        context().store().run(work -> wallet().request(work, offer));
    }

    private Optional<String> offer(String application) {
        return context().store().read(wallet()::issuances).stream()
                .filter(held -> held.parentThreadId().equals(Optional.of(application)))
                .filter(held -> held.exchange().state() == IssueCredentialState.OFFER_RECEIVED)
                .map(HeldExchange::id)
                .findFirst();
    }

    /** Waits for the offer that is held back, and leaves it. */
    void awaitVoucherOffer(String application) {
        scene.await("the voucher's offer", () -> offer(application));
    }

    /** Waits until the wallet has so many credentials; returns the newest. */
    StoredCredential credential(int count) {
        return scene.await(
                "credential " + count,
                () -> context().store().read(wallet()::credentials).stream()
                        .skip(count - 1L)
                        .findFirst());
    }

    /** Takes over somebody else's link secret, before there is an own one. */
    void shareLinkSecret(Cheat other) {
        JsonNode secret = other.context()
                .store()
                .read(reader -> reader.find(LINK_SECRET, ONLY))
                .orElseThrow();
        context().store().run(work -> work.put(LINK_SECRET, ONLY, secret));
    }

    /** Replaces a credential by somebody else's. */
    void replace(StoredCredential own, Cheat other, StoredCredential theirs) {
        JsonNode credential = other.context()
                .store()
                .read(reader -> reader.find(CREDENTIAL, theirs.id()))
                .orElseThrow();
        context().store().run(work -> {
            wallet().remove(work, own.id());
            work.put(CREDENTIAL, theirs.id(), credential);
        });
    }

    HolderWallet wallet() {
        return hosted.actor().wallet();
    }

    AgentContext context() {
        return hosted.host().context();
    }

    String name() {
        return hosted.host().name();
    }

    @Override
    public void close() {
        hosted.close();
    }
}
