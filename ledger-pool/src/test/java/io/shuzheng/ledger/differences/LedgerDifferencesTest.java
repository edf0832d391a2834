package io.shuzheng.ledger.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.AnyLedger;
import io.shuzheng.ledger.client.TestLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The same messages to a real pool and to the embedded ledger: every member of every answer, compared. */
@AnyLedger
@EnabledIfSystemProperty(named = "ledger.genesis", matches = ".+")
class LedgerDifferencesTest {

    private final TestLedger ledger;

    @TempDir
    Path directory;

    LedgerDifferencesTest(TestLedger ledger) {
        this.ledger = ledger;
    }

    @Test
    void whenBothLedgersAreAskedTheSameThenTheyDifferOnlyInWhatThePageSays() throws IOException {
        List<Difference> differences = differences(ClientScript.create(System.currentTimeMillis()));
        List<KnownDifference> known = KnownDifference.load();
        Files.write(
                Path.of("target", "ledger-differences.jsonl"),
                differences.stream().map(Difference::toJson).toList());

        assertThat(differences)
                .as("differences that known-differences.json does not name")
                .allMatch(difference -> known.stream().anyMatch(one -> one.covers(difference)));
        assertThat(known)
                .as("differences that there are no longer")
                .allMatch(one -> differences.stream().anyMatch(one::covers));
    }

    private List<Difference> differences(Script script) {
        Recording real = Recording.of(script, ledger.genesisFile());
        Recording embedded;
        try (EmbeddedLedger own = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(directory))) {
            embedded = Recording.of(script, own.genesisFile());
        }
        Normalizer normalizer = new Normalizer(script);
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> answer : real.answers().entrySet()) {
            String step = answer.getKey();
            differences.addAll(Difference.between(
                    step,
                    normalizer.normalize(answer.getValue()),
                    normalizer.normalize(embedded.answers().get(step))));
        }
        return differences;
    }
}
