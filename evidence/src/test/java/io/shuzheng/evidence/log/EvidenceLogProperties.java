package io.shuzheng.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.evidence.TestFlow;
import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestLogs;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.merkle.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However statements come in, by however many processes, committed or not, the log is the tree of what was committed. */
class EvidenceLogProperties {

    private static final List<SignedStatement> STATEMENTS = statements(120);

    @Property(tries = 25)
    void whenCallsCommitAndRollBackInAnyOrderThenEveryReceiptHolds(
            @ForAll @Size(max = 20) List<@IntRange(max = 5) Integer> batches, @ForAll Random random) {
        InMemoryDatabase database = new InMemoryDatabase();
        List<EvidenceLog> processes = List.of(TestLogs.log(), TestLogs.log());
        List<Receipt> receipts = new ArrayList<>();
        MerkleTree expected = new MerkleTree();
        int next = 0;
        for (int size : batches) {
            EvidenceLog log = processes.get(random.nextInt(2));
            List<SignedStatement> batch = STATEMENTS.subList(next, next + size);
            if (random.nextInt(3) == 0) {
                rolledBack(database, log, batch);
            } else {
                receipts.addAll(database.inTransaction(store -> log.appendAll(store, batch)));
                batch.forEach(
                        statement -> expected.appendHash(statement.digest().leafHash()));
                next += size;
            }
        }
        for (EvidenceLog log : processes) {
            SignedTreeHead head = database.inTransaction(log::head);
            assertThat(head.root()).isEqualTo(expected.root());
            for (Receipt receipt : receipts) {
                assertThat(receipt.verify(STATEMENTS.get((int) receipt.index()), TestLogs.identity()))
                        .isEqualTo(ReceiptVerdict.HOLDS);
                assertThat(new HeadConsistency(
                                        receipt.head(),
                                        head,
                                        database.inTransaction(store -> log.consistency(
                                                store, receipt.head().size(), head.size())))
                                .verify(TestLogs.identity()))
                        .isEqualTo(HeadConsistency.Verdict.CONSISTENT);
            }
        }
    }

    private static void rolledBack(InMemoryDatabase database, EvidenceLog log, List<SignedStatement> batch) {
        try {
            database.inTransaction(store -> {
                batch.forEach(statement -> log.append(store, statement));
                throw new IllegalStateException("the caller's other change failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("other change");
        }
    }

    private static List<SignedStatement> statements(int count) {
        List<SignedStatement> statements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statements.add(TestFlow.sign(TestKeys.BANK, "a-step", i, Subject.application("app-1")));
        }
        return List.copyOf(statements);
    }
}
