package io.shuzheng.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.NewRevocationRegistry;
import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailsFilesTest {

    @TempDir
    Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private volatile byte[] content = new byte[0];
    private volatile int status = 200;
    private HttpServer server;
    private TailsFiles files;
    private RevocationRegistryDefinition registry;

    @BeforeEach
    void start() throws IOException {
        NewRevocationRegistry created = AnonCredsEngines.javaEngine()
                .createRevocationRegistry(TestRegistry.DEFINITION_ID, new TestRegistry().definition, "r1", 4, folder);
        content = Files.readAllBytes(created.tailsFile());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(status, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(content);
            }
        });
        server.start();
        registry = created.definition()
                .withTailsLocation("http://127.0.0.1:" + server.getAddress().getPort() + "/tails");
        files = new TailsFiles(folder.resolve("cache"), HttpTransport.client(), Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whenFileIsRightThenItIsFetchedOnce() throws IOException {
        assertThat(Files.readAllBytes(files.get(registry))).isEqualTo(content);
        assertThat(files.get(registry)).exists();
        assertThat(requests).hasValue(1);
    }

    @Test
    void whenFileWasChangedThenNothingIsKept() throws IOException {
        content[content.length - 1] ^= 1;

        assertRefused(registry);
        assertThat(cached()).isZero();
    }

    @Test
    void whenFileIsTooLongThenItIsNotReadToTheEnd() throws IOException {
        content = new byte[10 << 20];

        assertRefused(registry);
        assertThat(cached()).isZero();
    }

    @Test
    void whenServerFailsThenItIsTriedAgainLater() throws IOException {
        status = 503;
        assertThatThrownBy(() -> files.get(registry)).isInstanceOf(InternalFailureException.class);
        assertThat(cached()).isZero();

        status = 200;
        assertThat(files.get(registry)).exists();
    }

    @Test
    void whenHashIsNoHashThenItNamesNoFile() {
        for (String hash : new String[] {"../../wallet", "", "2", registry.tailsHash() + "z"}) {
            assertRefused(withHash(hash));
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void whenLocationIsNoWebAddressThenItIsNotRead() {
        for (String location : new String[] {"/etc/passwd", "file:///etc/passwd", "http://[", ""}) {
            assertRefused(registry.withTailsLocation(location));
        }
    }

    private void assertRefused(RevocationRegistryDefinition definition) {
        assertThatThrownBy(() -> files.get(definition))
                .isInstanceOfSatisfying(
                        CannotPresentException.class,
                        e -> assertThat(e.reason()).isEqualTo(CannotPresentException.Reason.NO_REVOCATION_STATE));
    }

    private long cached() throws IOException {
        try (Stream<Path> list = Files.list(folder.resolve("cache"))) {
            return list.count();
        }
    }

    private RevocationRegistryDefinition withHash(String hash) {
        return new RevocationRegistryDefinition(
                registry.issuerId(),
                registry.tag(),
                registry.credentialDefinitionId(),
                registry.maxCredentials(),
                registry.accumulatorKey(),
                hash,
                registry.tailsLocation());
    }
}
