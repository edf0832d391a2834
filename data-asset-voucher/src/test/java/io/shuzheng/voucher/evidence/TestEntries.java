package io.shuzheng.voucher.evidence;

import io.shuzheng.evidence.TestKeys;
import io.shuzheng.evidence.TestStatements;
import io.shuzheng.evidence.log.LogEntry;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.log.TreeHead;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.merkle.MerkleHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Entries of a log whose statements are numbered as they stand. */
final class TestEntries {

    static final Subject SUBJECT = Subject.application("app-1");

    private TestEntries() {}

    static SignedStatement statement(int number) {
        return TestStatements.sign(TestKeys.BANK, TestStatements.statement(TestKeys.BANK, "a-step", number, SUBJECT));
    }

    static SignedTreeHead head(long size, String root) {
        TreeHead head = new TreeHead(
                TestKeys.LOG.id(), size, MerkleHash.ofLeaf(root.getBytes(StandardCharsets.UTF_8)), TestStatements.T0);
        return SignedTreeHead.sign(head, TestKeys.LOG.key());
    }

    /** Entries {@code from} (inclusive) to {@code to} (exclusive) under one tree head. */
    static List<LogEntry> under(SignedTreeHead head, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(index -> new LogEntry(index, statement(index), head))
                .toList();
    }
}
