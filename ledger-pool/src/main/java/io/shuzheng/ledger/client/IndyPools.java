package io.shuzheng.ledger.client;

import io.shuzheng.ledger.client.internal.IndyVdrPool;

/** Opens pools. Which client speaks to the network is decided here. */
public final class IndyPools {

    private IndyPools() {}

    /** A pool with the {@linkplain PoolSettings#defaults() default settings}. */
    public static IndyPool open(Genesis genesis) {
        return open(genesis, PoolSettings.defaults());
    }

    /**
     * A pool of the network that the genesis names. Nothing is sent yet: an unreachable network shows in the first
     * answer.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the client cannot read the genesis
     * @throws io.shuzheng.primitives.InternalFailureException if the native library cannot be loaded
     */
    public static IndyPool open(Genesis genesis, PoolSettings settings) {
        return IndyVdrPool.open(genesis, settings);
    }
}
