package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.ComputationContract;
import io.shuzheng.evidence.statement.Opening;
import io.shuzheng.primitives.SaltedDigest;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an auditor of one score has before it: from evidence the contract and the shares' commitments, from the voucher the
 * outputs, and from the parties the openings.
 *
 * @param contract whose signatures the auditor has checked
 * @param shareCommitments by the DID of who signed them
 * @param model from the model owner
 * @param statedFeatures from the model owner
 * @param providerFeatures from the provider
 * @param shares from the receiver, by the DID of who committed to them
 * @param outputs what was issued
 */
public record AuditedResult(
        ComputationContract contract,
        SortedMap<String, SaltedDigest> shareCommitments,
        Opening model,
        Opening statedFeatures,
        Opening providerFeatures,
        SortedMap<String, Opening> shares,
        SortedMap<String, Integer> outputs) {

    public AuditedResult {
        shareCommitments = Collections.unmodifiableSortedMap(new TreeMap<>(shareCommitments));
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }

    /** The contract only. */
    @Override
    public String toString() {
        return "AuditedResult[" + contract.id() + "]";
    }
}
