package io.shuzheng.voucher.party;

import io.shuzheng.agent.ledger.IndyLedger;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import java.nio.file.Path;

/**
 * What an actor works with.
 *
 * @param ledger the DID ledger
 * @param engine does the cryptography of credentials
 * @param directory where the actor keeps files that are no secrets, such as tails files
 * @param bureau the bureau's DID, by which the others are found
 */
public record ActorTools(IndyLedger ledger, AnonCredsEngine engine, Path directory, Did bureau) {

    /** Where the actor looks the others up. */
    public MarketDirectoryReader market() {
        return new MarketDirectoryReader(ledger.reader(), bureau);
    }
}
