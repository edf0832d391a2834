package io.shuzheng.evidence.anchor;

import java.util.function.Function;

class InMemoryAnchorStoreTest extends AnchorStoreContract {

    private final AnchorStore store = new InMemoryAnchorStore();

    @Override
    protected <T> T inTransaction(Function<AnchorStore, T> work) {
        return work.apply(store);
    }
}
