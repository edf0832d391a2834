package io.shuzheng.app.bench;

import io.shuzheng.didcomm.did.DidKey;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.Ed25519PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Signed statements of several actors, as a log receives them: in compact form. */
final class EvidenceWorkload {

    private static final int ACTORS = 8;
    private static final Step STEP = new Step("voucher-issued");

    private EvidenceWorkload() {}

    /** Makes the statements, which takes longer than to verify them. */
    static List<String> statements(int count, long occurredAt, SecureRandom random) {
        List<Ed25519PrivateKey> actors = new ArrayList<>();
        IntStream.range(0, ACTORS).forEach(number -> actors.add(Ed25519PrivateKey.generate(random)));
        return IntStream.range(0, count)
                .mapToObj(number -> statement(actors.get(number % ACTORS), number, occurredAt))
                .toList();
    }

    private static String statement(Ed25519PrivateKey actor, int number, long occurredAt) {
        KeyId key = KeyId.parse(DidKey.urlOf(actor.publicKey()).toString());
        Statement statement = Statement.of(
                        UUID.randomUUID(), STEP, key, occurredAt, Subject.application("bench-" + number))
                .build();
        return SignedStatement.sign(statement, actor).compact();
    }
}
