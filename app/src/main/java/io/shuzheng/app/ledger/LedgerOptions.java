package io.shuzheng.app.ledger;

import io.shuzheng.ledger.client.Genesis;
import io.shuzheng.ledger.client.IndyPool;
import io.shuzheng.ledger.client.IndyPools;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which ledger a command speaks to. */
public final class LedgerOptions {

    @Option(
            names = "--genesis",
            paramLabel = "F",
            required = true,
            description = "The ledger's genesis file: genesis.txn in the directory of ./shuzheng ledger.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path genesis;

    /**
     * Opens the ledger, for the caller to close.
     *
     * @throws io.shuzheng.primitives.InvalidInputException if there is no genesis in the file
     */
    public IndyPool open() {
        return IndyPools.open(Genesis.read(genesis));
    }
}
