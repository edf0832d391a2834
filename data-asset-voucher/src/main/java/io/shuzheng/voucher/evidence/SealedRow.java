package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.Ciphertext;
import java.util.List;

/**
 * A row of the log as its table keeps it.
 *
 * @param digestHash of the statement's digest; of each, there is one row
 * @param idHash of the statement's actor and id; of each, there is one row
 * @param headSize under which its tree head is kept
 * @param content the sealed statement
 * @param subjectHashes one for each subject that the statement names
 */
record SealedRow(
        long index, String digestHash, String idHash, long headSize, Ciphertext content, List<String> subjectHashes) {}
