package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.Ciphertext;
import io.shuzheng.agent.store.WalletCipher;
import io.shuzheng.evidence.log.LogEntry;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.StatementDigest;
import io.shuzheng.evidence.statement.StatementId;
import io.shuzheng.evidence.statement.Subject;
import java.nio.charset.StandardCharsets;

/**
 * The log's rows under the wallet's keys: texts sealed for their place, and what they are found by as keyed hashes. A row
 * that is moved, or given another tree head, does not open.
 */
final class LogCipher {

    private static final String ROWS = "evidence_row";
    private static final String HEADS = "evidence_head";

    private final WalletCipher cipher;

    LogCipher(WalletCipher cipher) {
        this.cipher = cipher;
    }

    SealedRow seal(LogEntry entry) {
        Statement statement = entry.statement().statement();
        long headSize = entry.head().size();
        return new SealedRow(
                entry.index(),
                hash(entry.statement().digest()),
                hash(StatementId.of(statement)),
                headSize,
                seal(entry.statement().compact(), ROWS, place(entry.index(), headSize)),
                statement.subjects().stream().map(this::hash).toList());
    }

    String openStatement(long index, long headSize, Ciphertext content) {
        return open(content, ROWS, place(index, headSize));
    }

    Ciphertext seal(SignedTreeHead head) {
        return seal(head.compact(), HEADS, Long.toString(head.size()));
    }

    String openHead(long headSize, Ciphertext content) {
        return open(content, HEADS, Long.toString(headSize));
    }

    String hash(StatementDigest digest) {
        return cipher.hash(ROWS, "digest", digest.hex());
    }

    String hash(StatementId id) {
        return cipher.hash(ROWS, "id", id.actor().value(), id.id().toString());
    }

    String hash(Subject subject) {
        return cipher.hash(ROWS, "subject", subject.toString());
    }

    private Ciphertext seal(String text, String table, String place) {
        return cipher.seal(text.getBytes(StandardCharsets.UTF_8), table, place);
    }

    private String open(Ciphertext content, String table, String place) {
        return new String(cipher.open(content, table, place), StandardCharsets.UTF_8);
    }

    private static String place(long index, long headSize) {
        return index + "/" + headSize;
    }
}
