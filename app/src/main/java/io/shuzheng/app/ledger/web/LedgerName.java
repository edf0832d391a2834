package io.shuzheng.app.ledger.web;

import io.shuzheng.agent.transport.HttpProblem;
import io.shuzheng.ledger.request.Ledger;
import java.util.Arrays;
import java.util.Locale;

/** How paths name the ledgers. */
final class LedgerName {

    private LedgerName() {}

    static Ledger parse(String name) {
        return Arrays.stream(Ledger.values())
                .filter(ledger -> of(ledger).equals(name))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
    }

    static String of(Ledger ledger) {
        return ledger.name().toLowerCase(Locale.ROOT);
    }
}
