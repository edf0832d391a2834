package io.shuzheng.voucher.settlement;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.voucher.document.Quote;

/** Goes on where a settlement got to; each method runs in the unit of work that made the step. */
public interface SettlementListener {

    /** A payee quoted a fee to us. */
    default void quoted(UnitOfWork work, Connection payee, Quote quote) {}

    /** The payer accepted our quote. */
    default void accepted(UnitOfWork work, Connection payer, Quote quote) {}

    /** The fee was paid and confirmed, whichever side we are. */
    default void settled(UnitOfWork work, Connection peer, Quote quote) {}
}
