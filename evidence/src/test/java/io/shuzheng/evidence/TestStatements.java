package io.shuzheng.evidence;

import io.shuzheng.evidence.statement.Detail;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.SaltedDigest;
import java.time.LocalDate;
import java.util.UUID;

/** Statements of a lending flow, reproducible by number. */
public final class TestStatements {

    public static final long T0 = 1_790_000_000L;

    private TestStatements() {}

    public static StatementBuilder statement(TestKeys actor, String step, int number, Subject... subjects) {
        return Statement.of(
                new UUID(0x4000L, 0x8000_0000_0000_0000L + number), new Step(step), actor.id(), T0 + number, subjects);
    }

    /** A statement with a part of every kind. */
    public static Statement full() {
        return statement(
                        TestKeys.CENTRE,
                        "voucher-issued",
                        7,
                        Subject.application("app-1"),
                        Subject.blank("GD-2026-000017"),
                        Subject.voucher("v-1"))
                .after(minimal().digest())
                .commitment("result", SaltedDigest.fromHex("ab".repeat(32)))
                .detail("fee", Detail.fen(120_000))
                .detail("computation", Detail.id("computation:42"))
                .detail("valid_until", Detail.day(LocalDate.of(2027, 2, 28)))
                .detail("voucher", Detail.salted(SaltedDigest.fromHex("cd".repeat(32))))
                .build();
    }

    /** A signed statement with nothing but what is required. */
    public static SignedStatement minimal() {
        return sign(TestKeys.BUREAU, statement(TestKeys.BUREAU, "blank-issued", 1, Subject.blank("GD-2026-000017")));
    }

    public static SignedStatement sign(TestKeys actor, StatementBuilder statement) {
        return SignedStatement.sign(statement.build(), actor.key());
    }
}
