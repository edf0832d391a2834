package io.shuzheng.app.ledger;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import io.shuzheng.ledger.client.PoolSettings;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Map;

/** The ledger's client that the environment names. */
public enum LedgerClientChoice {
    /** Ours, in Java: the default. */
    JAVA {
        @Override
        public IndyPool open(Genesis genesis) {
            return IndyPools.open(genesis);
        }
    },
    /** Hyperledger's libindy_vdr. The launcher fetches the library when it is asked for. */
    NATIVE {
        @Override
        public IndyPool open(Genesis genesis) {
            return IndyPools.nativePool(genesis, PoolSettings.defaults());
        }
    };

    /** The environment variable that names the client, {@code java} or {@code native}. */
    public static final String VARIABLE = "SHUZHENG_LEDGER_CLIENT";

    /**
     * What an environment asks for: the Java client where it says nothing.
     *
     * @throws InvalidInputException if it names a client that there is not
     */
    public static LedgerClientChoice of(Map<String, String> environment) {
        return switch (environment.getOrDefault(VARIABLE, "")) {
            case "", "java" -> JAVA;
            case "native" -> NATIVE;
            default -> throw new InvalidInputException(VARIABLE + " must be java or native");
        };
    }

    /** A pool by the client of this process's choice; as {@link #open}. */
    public static IndyPool pool(Genesis genesis) {
        return of(System.getenv()).open(genesis);
    }

    /**
     * Opens a pool; as {@link IndyPools#open(Genesis)}.
     *
     * @throws InvalidInputException if the client cannot read the genesis
     * @throws io.shuzheng.primitives.InternalFailureException if the client's library is not there for this platform
     */
    public abstract IndyPool open(Genesis genesis);
}
