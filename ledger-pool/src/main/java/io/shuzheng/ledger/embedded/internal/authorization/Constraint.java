package io.shuzheng.ledger.embedded.internal.authorization;

import io.shuzheng.ledger.request.LedgerRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may carry out an action; its text says so. */
public sealed interface Constraint {

    /** At least one of several constraints must hold. */
    static Constraint anyOf(Constraint... constraints) {
        return new AnyOf(List.of(constraints));
    }

    /**
     * Signatures of DIDs with a role.
     *
     * @param role the role, or nothing for any DID on the ledger
     * @param signatures how many such signatures are needed
     * @param owner whether the author must own what is changed
     */
    record Signed(Optional<LedgerRole> role, int signatures, boolean owner) implements Constraint {
        @Override
        public String toString() {
            return signatures + " signature" + (signatures == 1 ? "" : "s") + " of "
                    + role.map(LedgerRole::name).orElse("anyone") + (owner ? " who is the owner" : "");
        }
    }

    /** One of these. */
    record AnyOf(List<Constraint> constraints) implements Constraint {
        @Override
        public String toString() {
            return constraints.stream().map(Constraint::toString).collect(Collectors.joining(" or "));
        }
    }

    /** All of these. */
    record AllOf(List<Constraint> constraints) implements Constraint {
        @Override
        public String toString() {
            return constraints.stream().map(Constraint::toString).collect(Collectors.joining(" and "));
        }
    }

    /** Nobody. */
    record Forbidden() implements Constraint {
        @Override
        public String toString() {
            return "nobody";
        }
    }
}
