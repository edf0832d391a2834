package io.shuzheng.app.agent;

import static io.shuzheng.app.agent.ThreeProcesses.awaitAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Issuer, holder and verifier as processes: what they say is all that is known of them. */
@Tag("processes")
class ThreeProcessesTest {

    @TempDir
    private Path folder;

    @Test
    void whenHolderIsKilledInBetweenThenOneCredentialIsIssuedAndProved() throws Exception {
        try (ThreeProcesses processes = ThreeProcesses.withLedger(folder)) {
            AdminClient issuer = processes.start("issuer", "--register");
            processes.start("holder");
            AdminClient verifier = processes.start("verifier");
            String toHolder = processes.connect("holder", "issuer");
            String toProver = processes.connect("holder", "verifier");
            String definition = issuer.post("/credential-definitions", TestEnterprise.definition())
                    .path("id")
                    .asString();

            processes.kill("holder");
            String issuance = issuer.post("/issuances", TestEnterprise.offer(toHolder, definition))
                    .path("id")
                    .asString();
            AdminClient holder = processes.start("holder");
            awaitAnswer(holder, "/credentials", credentials -> credentials.size() == 1);
            awaitAnswer(issuer, "/issuances/" + issuance, TestEnterprise.state("DONE"));
            processes.kill("holder");
            String capital = verifier.post("/presentations", TestEnterprise.ask(toProver, 1000))
                    .path("id")
                    .asString();
            holder = processes.start("holder");
            present(holder, 1);
            JsonNode verified = awaitAnswer(verifier, "/presentations/" + capital, TestEnterprise.state("DONE"));

            assertThat(verified.path("report").path("verified").booleanValue())
                    .as(verified.toString())
                    .isTrue();
            assertThat(verifier.get("/presentations/" + capital + "/export").toString())
                    .doesNotContain("\"5000\"");
            assertThat(holder.get("/credentials")).hasSize(1);
            assertThat(issuer.get("/issuances")).hasSize(1);
            assertThat(holder.get("/issuances")).hasSize(1);
            for (AdminClient agent : new AdminClient[] {issuer, holder, verifier}) {
                assertThat(agent.get("/health").path("status").asString()).isEqualTo("UP");
            }
            issuer.post("/issuances/" + issuance + "/revoke");
            awaitAnswer(
                    issuer,
                    "/issuances/" + issuance,
                    found -> found.path("revocation").asString().equals("REVOKED"));
            String again = verifier.post("/presentations", TestEnterprise.ask(toProver, 1000))
                    .path("id")
                    .asString();
            present(holder, 2);
            JsonNode refused = awaitAnswer(verifier, "/presentations/" + again, TestEnterprise.state("ABANDONED"));
            assertThat(refused.path("problem").asString()).isEqualTo("REVOKED");
        }
    }

    private static void present(AdminClient holder, int count) {
        JsonNode asked = awaitAnswer(holder, "/presentations", all -> all.size() == count);
        holder.post("/presentations/" + asked.get(count - 1).path("id").asString() + "/present");
    }
}
