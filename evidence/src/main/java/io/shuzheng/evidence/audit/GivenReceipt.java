package io.shuzheng.evidence.audit;

import io.shuzheng.evidence.log.Receipt;
import io.shuzheng.evidence.statement.SignedStatement;

/** A statement and the receipt that the log gave for it, as whoever kept them shows them to the auditor. */
public record GivenReceipt(SignedStatement statement, Receipt receipt) {}
