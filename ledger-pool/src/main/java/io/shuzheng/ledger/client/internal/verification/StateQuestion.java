package io.shuzheng.ledger.client.internal.verification;

import io.shuzheng.ledger.request.Ledger;
import java.util.OptionalLong;

/**
 * What a request asks of the state, where one key and its value are all that the answer consists of.
 *
 * @param ledger the ledger whose state it is
 * @param key the key, as it is in the trie; not to be changed
 * @param time the time that is asked for, in seconds since 1970; none for now
 * @param claim what the answer says of the key
 */
record StateQuestion(Ledger ledger, byte[] key, OptionalLong time, StateClaim claim) {}
