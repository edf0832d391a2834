package io.shuzheng.app.actor;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.market.MarketRole;
import io.shuzheng.voucher.party.Actor;
import io.shuzheng.voucher.party.ActorTools;
import java.util.function.Function;

/** How each organisation is made that enrols with the bureau. */
public final class Organisations {

    private Organisations() {}

    /**
     * Makes the organisation of a role.
     *
     * @throws InvalidInputException if no actor plays this role here
     */
    static Function<ActorTools, Actor> maker(MarketRole role) {
        if (role == MarketRole.REGULATOR) {
            return Auditor::new;
        }
        throw new InvalidInputException("no actor plays the role " + role.code() + " yet");
    }
}
