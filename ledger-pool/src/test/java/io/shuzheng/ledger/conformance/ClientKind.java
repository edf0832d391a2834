package io.shuzheng.ledger.conformance;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.PoolSettings;
import java.nio.file.Path;

/** The clients that the suite runs with. */
enum ClientKind {
    /** The client in Java. */
    JAVA {
        @Override
        ConformanceClient open(Path genesisFile) {
            return new PoolClient(IndyPools.open(Genesis.read(genesisFile)));
        }
    },
    /** libindy_vdr by JNA. */
    NATIVE_INDY_VDR {
        @Override
        ConformanceClient open(Path genesisFile) {
            return new PoolClient(IndyPools.nativePool(Genesis.read(genesisFile), PoolSettings.defaults()));
        }
    },
    /** The unmodified Python indy-vdr from PyPI. */
    PYTHON_INDY_VDR {
        @Override
        ConformanceClient open(Path genesisFile) {
            return PythonClient.open(genesisFile);
        }
    };

    /** Opens a client of the network that a pool's genesis file names. */
    abstract ConformanceClient open(Path genesisFile);
}
