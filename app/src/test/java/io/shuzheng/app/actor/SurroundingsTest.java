package io.shuzheng.app.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.app.work.WorkDirectory;
import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.embedded.EmbeddedLedger;
import io.shuzheng.ledger.embedded.EmbeddedLedgerConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

    @TempDir
    private Path folder;

    @Test
    void whenTheLedgerRunsThenItAnswersAndOtherwiseNot() throws IOException {
        WorkDirectory work = WorkDirectory.open(folder, new SecureRandom());
        EmbeddedLedger ledger = EmbeddedLedger.open(EmbeddedLedgerConfiguration.local(work.ledger()));
        try (Surroundings surroundings = Surroundings.of(work.genesis(), new SecureRandom())) {
            assertThat(surroundings.ledgerAnswers()).isTrue();

            ledger.close();
            assertThat(surroundings.ledgerAnswers()).isFalse();

            int port = Genesis.read(work.genesis()).nodes().get(0).clientPort();
            try (ServerSocket silent = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(silent.isBound()).isTrue();
                assertThat(surroundings.ledgerAnswers()).isFalse();
            }
        }
    }
}
