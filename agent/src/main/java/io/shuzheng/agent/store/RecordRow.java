package io.shuzheng.agent.store;

/** A row of the table of records. */
record RecordRow(RecordKey key, RecordVersion version, Ciphertext content) {}
