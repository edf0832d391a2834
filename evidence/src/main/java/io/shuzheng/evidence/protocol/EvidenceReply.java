package io.shuzheng.evidence.protocol;

/** The log's answer, in the thread of the request. */
public sealed interface EvidenceReply extends EvidenceMessage
        permits ReceiptReply, StatementsReply, TreeHeadReply, ConsistencyReply, AnchorsReply, ProblemReport {}
