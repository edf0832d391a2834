package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.RequestRefused.Stage;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests of an author without a role, endorsed by one who has it. */
@Conformance
class EndorsementTests {

    private final ConformanceLedger ledger;
    private final LedgerIdentity author;
    private final LedgerIdentity endorser;
    private final LedgerOperation schema = Operations.schema(ConformanceLedger.newName());

    EndorsementTests(ConformanceLedger ledger) {
        this.ledger = ledger;
        this.author = ledger.newOwner();
        this.endorser = ledger.newEndorser();
    }

    private LedgerRequest endorsedBy(LedgerIdentity who) {
        return ledger.request(author.did(), schema).endorsedBy(who.did());
    }

    @Test
    void whenEndorserSignsTooThenItIsWrittenByTheAuthor() {
        JsonNode written = ledger.write(ConformanceLedger.signedBy(endorsedBy(endorser), author, endorser));

        JsonNode metadata = written.path("txn").path("metadata");
        assertThat(metadata.path("from").asString()).isEqualTo(author.did().value());
        assertThat(metadata.path("endorser").asString())
                .isEqualTo(endorser.did().value());
        assertThat(written.path("reqSignature").path("values").size()).isEqualTo(2);
    }

    @Test
    void whenEndorserIsNotNamedThenItIsRejected() {
        ledger.refuse(
                Stage.AUTHORIZATION,
                ConformanceLedger.signedBy(ledger.request(author.did(), schema), author, endorser));
    }

    @Test
    void whenEndorserHasNotSignedThenItIsNacked() {
        ledger.refuse(Stage.CHECK, endorsedBy(endorser).signedBy(author));
    }

    @Test
    void whenAuthorHasNotSignedThenItIsNacked() {
        ledger.refuse(Stage.CHECK, endorsedBy(endorser).signedBy(endorser));
    }

    @Test
    void whenOneSignatureIsWrongThenItIsNacked() {
        ledger.refuse(
                Stage.CHECK,
                ConformanceLedger.signedBy(endorsedBy(endorser), author, TestKeys.newIdentityOf(endorser.did())));
    }

    @Test
    void whenWhoEndorsesIsNoEndorserThenItIsRejected() {
        LedgerIdentity owner = ledger.newOwner();

        ledger.refuse(
                Stage.AUTHORIZATION,
                ConformanceLedger.signedBy(endorsedBy(ledger.trustee()), author, ledger.trustee()));
        ledger.refuse(Stage.AUTHORIZATION, ConformanceLedger.signedBy(endorsedBy(owner), author, owner));
    }
}
