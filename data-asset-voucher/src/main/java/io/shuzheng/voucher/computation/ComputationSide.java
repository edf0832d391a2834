package io.shuzheng.voucher.computation;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.voucher.message.VoucherMessage;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.Set;

/** What one party does with an application's messages. */
interface ComputationSide {

    /** The names of the messages that it takes. */
    Set<String> messages();

    /**
     * Takes a message.
     *
     * @param from the sender, as the envelope proves it
     * @throws io.shuzheng.primitives.InvalidInputException if it is refused; everything is as before then
     */
    void take(UnitOfWork work, ApplicationId application, PartyDid from, VoucherMessage message);

    /** Whether this sender takes part in a computation that is known for the application. */
    boolean concerns(WalletReader reader, ApplicationId application, PartyDid from);
}
