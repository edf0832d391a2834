package io.shuzheng.ledger.conformance;

import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.NymOperation;
import org.junit.jupiter.api.Test;

/** Who may give and take which role, by Indy's default rules. */
@Conformance
class RoleTests {

    private final ConformanceLedger ledger;

    RoleTests(ConformanceLedger ledger) {
        this.ledger = ledger;
    }

    private LedgerOperation newNym(LedgerRole role) {
        LedgerIdentity identity = ledger.newIdentity();
        return NymOperation.of(identity.did())
                .verkey(identity.verkey())
                .role(role)
                .build();
    }

    @Test
    void whenTrusteeAddsThenEveryRoleIsGiven() {
        for (LedgerRole role : LedgerRole.values()) {
            ledger.write(ledger.trustee(), newNym(role));
        }
    }

    @Test
    void whenStewardAddsThenItGivesEndorsersMonitorsAndNoOtherRole() {
        LedgerIdentity steward = ledger.newHolder(LedgerRole.STEWARD);

        ledger.write(steward, newNym(LedgerRole.ENDORSER));
        ledger.write(steward, newNym(LedgerRole.NETWORK_MONITOR));
        ledger.write(steward, Operations.nym(ledger.newIdentity()));
        ledger.reject(steward, newNym(LedgerRole.TRUSTEE));
        ledger.reject(steward, newNym(LedgerRole.STEWARD));
    }

    @Test
    void whenEndorserAddsThenItGivesNoRole() {
        LedgerIdentity endorser = ledger.newEndorser();

        ledger.write(endorser, Operations.nym(ledger.newIdentity()));
        for (LedgerRole role : LedgerRole.values()) {
            ledger.reject(endorser, newNym(role));
        }
    }

    @Test
    void whenMonitorOrOwnerAddsThenItIsRejected() {
        ledger.reject(ledger.newHolder(LedgerRole.NETWORK_MONITOR), Operations.nym(ledger.newIdentity()));
        ledger.reject(ledger.newOwner(), Operations.nym(ledger.newIdentity()));
    }

    @Test
    void whenRoleIsChangedThenOnlyThoseMayWhoCould() {
        LedgerIdentity steward = ledger.newHolder(LedgerRole.STEWARD);
        LedgerIdentity owner = ledger.newOwner();
        LedgerOperation promotion =
                NymOperation.of(owner.did()).role(LedgerRole.ENDORSER).build();

        ledger.reject(owner, promotion);
        ledger.reject(ledger.newEndorser(), promotion);
        ledger.write(steward, promotion);
        ledger.reject(steward, NymOperation.of(owner.did()).withoutRole().build());
        ledger.write(
                ledger.trustee(), NymOperation.of(owner.did()).withoutRole().build());
    }
}
