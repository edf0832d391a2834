package io.shuzheng.verifier;

import io.shuzheng.agent.store.Tag;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofExchange;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol;
import io.shuzheng.didcomm.protocol.presentproof.PresentProofState;
import io.shuzheng.primitives.Json;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A presentation that a peer is asked for.
 *
 * @param id ours alone; no peer learns it
 * @param connectionId the connection that it runs on; nobody else can answer
 * @param proof the protocol's side of it, with all messages
 * @param judgement what was found, once a presentation came
 */
public record VerifierExchange(
        String id, String connectionId, PresentProofExchange proof, Optional<Judgement> judgement) {

    private static final PresentProofProtocol READER = new PresentProofProtocol(VerifierExchange::noId);

    /** Where it stands. */
    public PresentProofState state() {
        return proof.state();
    }

    /** The thread that it came out of. */
    public Optional<String> parentThreadId() {
        return proof.conversation().parentThreadId();
    }

    /** The last request, as it was sent. */
    public Optional<PresentationRequest> request() {
        return proof.requestObject().map(PresentationRequest::fromJson);
    }

    VerifierExchange at(PresentProofExchange next) {
        return new VerifierExchange(id, connectionId, next, judgement);
    }

    VerifierExchange judged(PresentProofExchange next, Judgement found) {
        return new VerifierExchange(id, connectionId, next, Optional.of(found));
    }

    JsonNode toJson() {
        ObjectNode json = Json.object().put("id", id).put("connection", connectionId);
        json.set("proof", proof.toJson());
        judgement.ifPresent(found -> json.set("judgement", found.toJson()));
        return json;
    }

    static VerifierExchange read(JsonNode json) {
        MemberReader members = MemberReader.of(json, "verifier exchange");
        return new VerifierExchange(
                members.text("id"),
                members.text("connection"),
                READER.readExchange(json.path("proof")),
                Optional.ofNullable(json.get("judgement")).map(Judgement::read));
    }

    static Tag thread(String connectionId, String threadId) {
        return new Tag("thread", connectionId + " " + threadId);
    }

    Set<Tag> tags() {
        return Set.of(thread(connectionId, proof.threadId()), new Tag("connection", connectionId));
    }

    /** Ids and state. */
    @Override
    public String toString() {
        return "VerifierExchange[" + id + ", " + state() + "]";
    }

    private static String noId() {
        throw new IllegalStateException("reading makes no messages");
    }
}
