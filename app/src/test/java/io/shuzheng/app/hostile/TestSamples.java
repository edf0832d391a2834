package io.shuzheng.app.hostile;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** Messages that running agents sent, or as their protocols describe them. */
final class TestSamples {

    private static final Path CAPTURED = Path.of("..", "didcomm", "src", "test", "resources", "samples", "aip2");

    private TestSamples() {}

    /** A message that was captured: {@code issue-credential_2.0_ack} for example. */
    static ObjectNode captured(String name) {
        try {
            return Json.parseObject(Files.readString(CAPTURED.resolve(name + ".json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A credential's proposal. */
    static ObjectNode credentialProposal() {
        ObjectNode proposal = captured("issue-credential_2.0_offer-credential")
                .put("@type", "https://didcomm.org/issue-credential/2.0/propose-credential");
        proposal.remove("offers~attach");
        proposal.putArray("formats")
                .addObject()
                .put("attach_id", "a")
                .put("format", "anoncreds/credential-filter@v1.0");
        proposal.putArray("filters~attach")
                .addObject()
                .put("@id", "a")
                .putObject("data")
                .putObject("json");
        return proposal;
    }

    /** A presentation's proposal. */
    static ObjectNode presentationProposal() {
        ObjectNode proposal = captured("present-proof_2.0_request-presentation")
                .put("@type", "https://didcomm.org/present-proof/2.0/propose-presentation");
        proposal.set("proposals~attach", proposal.remove("request_presentations~attach"));
        return proposal;
    }

    /** The notification that a credential of this thread was revoked. */
    static ObjectNode revocation(int version) {
        return Json.object()
                .put("@type", "https://didcomm.org/revocation_notification/" + version + ".0/revoke")
                .put("@id", "1")
                .put("thread_id", version == 1 ? "indy::PxK3NYKoZCZ9cM48nrNYy:4:x::7" : "x")
                .put("revocation_format", "indy-anoncreds")
                .put("credential_id", "PxK3NYKoZCZ9cM48nrNYy:4:x::7");
    }
}
