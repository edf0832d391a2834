package io.shuzheng.app.work;

import io.shuzheng.didcomm.did.Did;
import java.nio.file.Path;

/**
 * All that an actor must know of the market beforehand; everybody else is found through the ledger.
 *
 * @param genesis the ledger's genesis file
 * @param bureau the bureau's DID
 */
public record Market(Path genesis, Did bureau) {}
