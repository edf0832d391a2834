package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.computation.contract.SigningParty;
import io.shuzheng.computation.engine.Engine;
import io.shuzheng.computation.score.SignedModelCommitment;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.voucher.market.MarketRole;
import java.util.Optional;
import java.util.Set;

/** In what the two data parties differ. */
interface DataPartyRole {

    /** The input that is the party's features. */
    String featuresInput();

    /** The model of a contract, if it is one that the party knows. */
    Optional<SignedModelCommitment> model(UnitOfWork work, SaltedDigest commitment);

    Engine engine(UnitOfWork work, SigningParty self);

    /** Of whom messages may come before this party has begun: whoever may have begun before it. */
    Set<MarketRole> early();
}
