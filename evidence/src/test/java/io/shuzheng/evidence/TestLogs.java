package io.shuzheng.evidence;

import io.shuzheng.evidence.log.EvidenceLog;
import io.shuzheng.evidence.log.LogIdentity;
import io.shuzheng.evidence.log.LogSigner;
import io.shuzheng.evidence.statement.StatementVerifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Logs of the bureau, whose clock stands a day after {@link TestStatements#T0}. */
public final class TestLogs {

    public static final long NOW = TestStatements.T0 + 86_400;

    private TestLogs() {}

    public static EvidenceLog log() {
        return log(Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));
    }

    public static EvidenceLog log(Clock clock) {
        return new EvidenceLog(signer(), new StatementVerifier(TestKeys.directory()), clock);
    }

    public static LogSigner signer() {
        return new LogSigner(TestKeys.LOG.id(), TestKeys.LOG.key());
    }

    public static LogIdentity identity() {
        return signer().identity();
    }
}
