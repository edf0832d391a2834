package io.shuzheng.app.bench;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.PoolSettings;

/** A client to be measured. */
enum LedgerClient {
    /** Ours, in Java. */
    JAVA("java") {
        @Override
        IndyPool open(Genesis genesis) {
            return IndyPools.open(genesis);
        }
    },
    /** Hyperledger's, native. */
    INDY_VDR("indy-vdr") {
        @Override
        IndyPool open(Genesis genesis) {
            return IndyPools.nativePool(genesis, PoolSettings.defaults());
        }
    };

    private final String label;

    LedgerClient(String label) {
        this.label = label;
    }

    abstract IndyPool open(Genesis genesis);

    @Override
    public String toString() {
        return label;
    }
}
