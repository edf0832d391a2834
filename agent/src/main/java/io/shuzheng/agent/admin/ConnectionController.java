package io.shuzheng.agent.admin;

import io.shuzheng.agent.Agent;
import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.connection.ConnectionState;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.didcomm.message.Message;
import io.shuzheng.didcomm.protocol.outofband.Invitation;
import io.shuzheng.primitives.InvalidInputException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Invitations and connections. */
@RestController
@RequestMapping("/connections")
@Tag(name = "connections")
final class ConnectionController {

    private static final String INVITATION_BASE = "https://didcomm.org/oob";

    private final Agent agent;
    private final AgentContext context;

    ConnectionController(Agent agent) {
        this.agent = agent;
        this.context = agent.context();
    }

    /** What to invite to; for one peer unless it says for many. */
    record NewInvitation(Optional<Boolean> multiUse) {}

    /** An invitation, to be handed to the peer as a link or as JSON. */
    record InvitationView(String id, String url, JsonNode invitation) {}

    /** One of the three: an invitation as JSON, its link, or a public DID that stands for one. */
    record Accept(Optional<JsonNode> invitation, Optional<String> url, Optional<String> did) {}

    /** The id that a connection has, or will have when the peer has answered. */
    record ConnectionId(String id) {}

    /** The thread of a ping; its answer is an event. */
    record PingThread(String thread) {}

    /** A connection. */
    record ConnectionView(
            String id, ConnectionState state, String myDid, String theirDid, Optional<String> label, String endpoint) {

        static ConnectionView of(Connection connection) {
            return new ConnectionView(
                    connection.id(),
                    connection.state(),
                    connection.myDid().toString(),
                    connection.theirDid().toString(),
                    connection.label(),
                    connection.address().endpoint().toString());
        }
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes an invitation to connect")
    InvitationView invite(@RequestBody NewInvitation request) {
        Invitation invitation = context.store()
                .execute(work ->
                        context.connecting().invite(work, request.multiUse().orElse(false)));
        return new InvitationView(
                invitation.id(),
                invitation.toUrl(INVITATION_BASE),
                invitation.toMessage().toJson());
    }

    @DeleteMapping("/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes no more requests on an invitation")
    void withdraw(@PathVariable String id) {
        context.store().run(work -> context.connecting().invitations().close(work, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Asks for a connection: takes an invitation, or writes to a public DID")
    ConnectionId accept(@RequestBody Accept request) {
        Optional<Invitation> invitation = request.url()
                .map(Invitation::parseUrl)
                .or(() -> request.invitation()
                        .filter(json -> !json.isNull())
                        .map(Message::fromJson)
                        .map(Invitation::parse));
        String id = context.store()
                .execute(work -> invitation
                        .map(present -> context.connecting().accept(work, present))
                        .or(() -> request.did().map(did -> context.connecting().connect(work, Did.parseTolerant(did))))
                        .orElseThrow(() -> new InvalidInputException("invitation, url or did is expected")));
        return new ConnectionId(id);
    }

    @GetMapping
    @Operation(summary = "All connections, the oldest first")
    List<ConnectionView> all() {
        return context.store().read(context.connections()::all).stream()
                .map(ConnectionView::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One connection")
    ConnectionView one(@PathVariable String id) {
        return ConnectionView.of(
                context.store().read(reader -> context.connections().require(reader, id)));
    }

    @PostMapping("/{id}/ping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends a trust ping")
    PingThread ping(@PathVariable String id) {
        return new PingThread(context.store().execute(work -> agent.pings().ping(work, id)));
    }
}
