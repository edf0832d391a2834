package io.shuzheng.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** With everything logged, and with failures, no log and no file tells a key or what a message says. */
class SecretsInLogsTest {

    private static final String SECRET_WORD = "confidential-word-31";

    @TempDir
    Path folder;

    @Test
    void whenAgentsTalkAndFailThenNeitherLogsNorFilesTellSecrets() throws Exception {
        Collection<String> lines = new ConcurrentLinkedQueue<>();
        AppenderBase<ILoggingEvent> appender = appender(lines);
        Map<Logger, Level> before = logEverything();
        Logger all = (Logger) LoggerFactory.getLogger("io.shuzheng");
        appender.start();
        all.addAppender(appender);
        CountingModule counter = new CountingModule();
        SecretBytes seed = SecretBytes.copyOf("the-seed-of-alice-public-did-012".getBytes(StandardCharsets.UTF_8));
        try (TestAgents agents = new TestAgents(folder)) {
            Agent alice = agents.start("alice", new CountingModule());
            Agent bob = agents.start("bob", counter);
            OwnDid bobsDid = agents.publish(bob);
            OwnDid alicesDid = alice.context()
                    .store()
                    .execute(work -> alice.context().identities().adoptPublic(work, seed));
            agents.register.put(alicesDid, alice.endpoint());
            counter.failures.set(2);
            for (String word : List.of(SECRET_WORD, "bad", "broken")) {
                alice.context()
                        .store()
                        .run(work -> alice.context()
                                .messenger()
                                .sendTo(work, alicesDid, bobsDid.did(), CountingModule.typed(alice.context(), word)));
            }
            await().until(() -> CountingModule.count(alice, "counted broken") == 1
                    && CountingModule.count(alice, "counted " + SECRET_WORD) == 1);
        } finally {
            all.detachAppender(appender);
            before.forEach(Logger::setLevel);
        }

        String log = String.join("\n", lines);
        assertThat(log).contains("attempt 1").contains("count-me");
        assertNoSecret(log, seed);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertNoSecret(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), seed);
            }
        }
    }

    /** Sets every logger of ours to its finest level, and returns the levels before. */
    private static Map<Logger, Level> logEverything() {
        Map<Logger, Level> before = new HashMap<>();
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLoggerList().stream()
                        .filter(logger -> logger.getName().startsWith("io.shuzheng"))
                        .forEach(logger -> {
                            before.put(logger, logger.getLevel());
                            logger.setLevel(Level.TRACE);
                        });
        return before;
    }

    private static void assertNoSecret(String text, SecretBytes seed) {
        assertThat(text)
                .doesNotContain(SECRET_WORD)
                .doesNotContain(new String(seed.reveal(), StandardCharsets.UTF_8))
                .doesNotContain(Base64Url.encode(seed.reveal()));
    }

    private static AppenderBase<ILoggingEvent> appender(Collection<String> lines) {
        return new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
                for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                    lines.add(String.valueOf(thrown.getMessage()));
                }
            }
        };
    }
}
