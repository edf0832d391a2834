package io.shuzheng.ledger.client;

/** {@link UnreachablePoolTest} with libindy_vdr. */
class NativeUnreachablePoolTest extends UnreachablePoolTest {

    @Override
    IndyPool openPool(Genesis genesis, PoolSettings settings) {
        return IndyPools.nativePool(genesis, settings);
    }
}
