package io.shuzheng.ledger.client;

import io.shuzheng.ledger.client.internal.IndyVdrPool;
import io.shuzheng.ledger.client.internal.javaclient.JavaPool;
import java.security.SecureRandom;
import java.time.Clock;

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
     */
    public static IndyPool open(Genesis genesis, PoolSettings settings) {
        return JavaPool.open(genesis, settings, Clock.systemUTC(), new SecureRandom());
    }

    /**
     * As {@link #open(Genesis, PoolSettings)}, by Hyperledger's libindy_vdr: the second client, that the first is compared
     * with.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if the client cannot read the genesis
     * @throws io.shuzheng.primitives.InternalFailureException if the native library cannot be loaded
     */
    public static IndyPool nativePool(Genesis genesis, PoolSettings settings) {
        return IndyVdrPool.open(genesis, settings);
    }
}
