package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.RequestRefused.Stage;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerRequest;
import org.junit.jupiter.api.Test;

/** What is sent twice, and whose signature it is. */
@Conformance
class ResendTests {

    private final ConformanceLedger ledger;

    ResendTests(ConformanceLedger ledger) {
        this.ledger = ledger;
    }

    @Test
    void whenTheSameRequestComesAgainThenTheSameTransactionIsTheAnswer() {
        LedgerRequest request = ledger.signed(ledger.trustee(), Operations.nym(ledger.newIdentity()));

        long first = ConformanceLedger.numberOf(ledger.write(request));
        ledger.write(ledger.trustee(), Operations.nym(ledger.newIdentity()));

        assertThat(ConformanceLedger.numberOf(ledger.write(request))).isEqualTo(first);
    }

    @Test
    void whenTheSamePayloadComesWithAnotherSignatureThenItIsNacked() {
        LedgerIdentity other = ledger.newEndorser();
        LedgerRequest unsigned = ledger.request(ledger.trustee().did(), Operations.nym(ledger.newIdentity()));
        ledger.write(unsigned.signedBy(ledger.trustee()));

        ledger.refuse(Stage.CHECK, ConformanceLedger.signedBy(unsigned, ledger.trustee(), other));
    }

    @Test
    void whenSignatureIsMissingOrWrongThenItIsNacked() {
        LedgerDid trustee = ledger.trustee().did();
        LedgerRequest unsigned = ledger.request(trustee, Operations.nym(ledger.newIdentity()));

        ledger.refuse(Stage.CHECK, unsigned);
        ledger.refuse(Stage.CHECK, unsigned.signedBy(TestKeys.newIdentityOf(trustee)));
    }

    @Test
    void whenAuthorIsUnknownThenItIsNacked() {
        LedgerIdentity stranger = ledger.newIdentity();

        ledger.nack(stranger, Operations.nym(ledger.newIdentity()));
    }
}
