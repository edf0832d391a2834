package io.shuzheng.evidence.protocol;

/** A message to the log. */
public sealed interface EvidenceRequest extends EvidenceMessage
        permits SubmitStatement, GetReceipt, ListStatements, GetTreeHead, GetConsistency, GetAnchors {}
