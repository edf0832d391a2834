package io.shuzheng.app.agent;

import static io.shuzheng.app.agent.ThreeProcesses.awaitAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.capture.BodyCapture;
import io.shuzheng.app.capture.CapturedExchange;
import io.shuzheng.app.capture.WireRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** All that two processes say to one another while one issues to the other, asks for a proof, and revokes. */
@Tag("processes")
class CapturedBodiesTest {

    @TempDir
    private Path folder;

    @Test
    void whenTwoAgentsTalkThenOnlyEnvelopesAndTailsFilesCrossTheWire() throws Exception {
        int issuerPort = TestEnterprise.freePort();
        int holderPort = TestEnterprise.freePort();
        try (ThreeProcesses processes = ThreeProcesses.withLedger(folder);
                BodyCapture toIssuer = BodyCapture.before(issuerPort);
                BodyCapture toHolder = BodyCapture.before(holderPort)) {
            AdminClient issuer = processes.start(
                    "issuer",
                    "--register",
                    "--port",
                    Integer.toString(issuerPort),
                    "--public-url",
                    toIssuer.address().toString());
            AdminClient holder = processes.start(
                    "holder",
                    "--port",
                    Integer.toString(holderPort),
                    "--public-url",
                    toHolder.address().toString());
            List<String> secrets = new ArrayList<>(List.of(
                    TestEnterprise.NAME,
                    "https://didcomm.org",
                    "issue-credential",
                    "present-proof",
                    "did:peer:",
                    "credential-preview",
                    "requested_attributes",
                    "registered capital"));

            String connection = processes.connect("holder", "issuer");
            issuer.post("/connections/" + connection + "/ping");
            String definition = issuer.post("/credential-definitions", TestEnterprise.definition())
                    .path("id")
                    .asString();
            secrets.add(definition);
            secrets.add(issuer.get("/agent").path("publicDid").asString());
            for (JsonNode each : issuer.get("/connections")) {
                secrets.add(each.path("myDid").asString());
                secrets.add(each.path("theirDid").asString());
            }
            String issuance = issuer.post("/issuances", TestEnterprise.offer(connection, definition))
                    .path("id")
                    .asString();
            awaitAnswer(issuer, "/issuances/" + issuance, TestEnterprise.state("DONE"));
            issuer.post("/issuances/" + issuance + "/revoke");
            awaitAnswer(
                    holder, "/credentials", all -> all.get(0).path("revoked").booleanValue());

            List<CapturedExchange> captured = new ArrayList<>(toIssuer.captured());
            captured.addAll(toHolder.captured());
            assertThat(toIssuer.captured().size()).as("%s", toIssuer.captured()).isGreaterThanOrEqualTo(4);
            assertThat(toHolder.captured().size()).as("%s", toHolder.captured()).isGreaterThanOrEqualTo(4);
            new WireRules(secrets).check(captured);
        }
    }
}
