package io.shuzheng.evidence.anchor;

import io.shuzheng.evidence.log.StatementStore;
import java.util.function.BiFunction;

/** Port: runs work in a transaction of its own, which commits when the work returns and is rolled back when it throws. */
public interface AnchorTransactions {

    <T> T run(BiFunction<StatementStore, AnchorStore, T> work);
}
