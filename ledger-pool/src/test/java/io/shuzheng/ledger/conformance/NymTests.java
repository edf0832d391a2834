package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.client.RequestRefused.Stage;
import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Json;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** NYM and GET_NYM. */
@Conformance
class NymTests {

    private final ConformanceLedger ledger;

    NymTests(ConformanceLedger ledger) {
        this.ledger = ledger;
    }

    @Test
    void whenDidIsRegisteredThenItIsFoundWithAllOfIt() {
        LedgerIdentity identity = ledger.newIdentity();
        JsonNode written = ledger.write(
                ledger.trustee(),
                NymOperation.of(identity.did())
                        .verkey(identity.verkey())
                        .role(LedgerRole.ENDORSER)
                        .alias("an alias")
                        .build());

        JsonNode found = ledger.findNym(identity.did(), written);

        assertThat(found.path("dest").asString()).isEqualTo(identity.did().value());
        assertThat(found.path("identifier").asString())
                .isEqualTo(ledger.trustee().did().value());
        assertThat(found.path("verkey").asString()).isEqualTo(identity.verkey().base58());
        assertThat(found.path("role").asString()).isEqualTo("101");
        assertThat(found.path("seqNo").asLong()).isEqualTo(ConformanceLedger.numberOf(written));
        assertThat(found.path("txnTime").asLong()).isEqualTo(ConformanceLedger.timeOf(written));
        assertThat(written.path("txn").path("data").path("alias").asString()).isEqualTo("an alias");
    }

    @Test
    void whenDidIsUnknownThenDataNumberAndTimeAreNull() {
        JsonNode result =
                ledger.read(AttributeOperations.getNym(ledger.newIdentity().did()));

        assertThat(result.path("data").isNull()).isTrue();
        assertThat(result.path("seqNo").isNull()).isTrue();
        assertThat(result.path("txnTime").isNull()).isTrue();
    }

    @Test
    void whenDidIsOfTheGenesisThenItHasNoTime() {
        JsonNode result =
                ledger.read(AttributeOperations.getNym(ledger.trustee().did()));

        assertThat(result.path("seqNo").asLong()).isEqualTo(1);
        assertThat(result.path("txnTime").isNull()).isTrue();
        JsonNode data = Json.parse(result.path("data").asString());
        assertThat(data.path("role").asString()).isEqualTo("0");
        assertThat(data.path("identifier").isNull()).isTrue();
    }

    @Test
    void whenOwnerChangesItsKeyThenOnlyTheNewOneSigns() {
        LedgerIdentity old = ledger.newOwner();
        LedgerIdentity rotated = rotatedKey(old);
        ledger.findNym(
                old.did(),
                ledger.write(
                        old, NymOperation.of(old.did()).verkey(rotated.verkey()).build()));

        ledger.refuse(Stage.CHECK, ledger.signed(old, AttributeOperations.raw(old.did(), "{\"a\":1}")));
        ledger.write(rotated, AttributeOperations.raw(old.did(), "{\"a\":1}"));
    }

    private LedgerIdentity rotatedKey(LedgerIdentity identity) {
        return TestKeys.newIdentityOf(identity.did());
    }

    @Test
    void whenSomebodyElseChangesAKeyThenItIsRejected() {
        LedgerIdentity owner = ledger.newOwner();
        LedgerOperation change = NymOperation.of(owner.did())
                .verkey(ledger.newIdentity().verkey())
                .build();

        ledger.reject(ledger.trustee(), change);
        ledger.reject(ledger.newEndorser(), change);
    }

    @Test
    void whenRoleIsNullThenItIsTakenAwayAndWhenItIsMissingItStays() {
        LedgerIdentity endorser = ledger.newEndorser();
        JsonNode same = ledger.write(endorser, Operations.nym(endorser));
        assertThat(ledger.findNym(endorser.did(), same).path("role").asString()).isEqualTo("101");

        JsonNode demoted = ledger.write(
                ledger.trustee(), NymOperation.of(endorser.did()).withoutRole().build());

        JsonNode found = ledger.findNym(endorser.did(), demoted);
        assertThat(found.path("role").isNull()).isTrue();
        assertThat(found.path("verkey").asString()).isEqualTo(endorser.verkey().base58());
        ledger.reject(endorser, Operations.schema(ConformanceLedger.newName()));
    }

    @Test
    void whenDidHasNoKeyThenItsCreatorGivesItOne() {
        LedgerIdentity creator = ledger.newEndorser();
        LedgerIdentity identity = ledger.newIdentity();
        ledger.findNym(
                identity.did(),
                ledger.write(creator, NymOperation.of(identity.did()).build()));

        ledger.reject(ledger.newEndorser(), Operations.nym(identity));
        ledger.findNym(identity.did(), ledger.write(creator, Operations.nym(identity)));
        ledger.write(identity, AttributeOperations.raw(identity.did(), "{\"a\":1}"));
    }

    @Test
    void whenKeyIsAbbreviatedThenItVerifies() {
        LedgerIdentity identity = ledger.newIdentity();
        byte[] key = identity.verkey().bytes();
        String abbreviated = "~" + Base58.encode(Arrays.copyOfRange(key, 16, 32));
        ledger.findNym(
                identity.did(),
                ledger.write(
                        ledger.trustee(),
                        LedgerOperation.of(
                                TransactionType.NYM,
                                Json.object()
                                        .put("dest", identity.did().value())
                                        .put("verkey", abbreviated))));

        ledger.write(identity, AttributeOperations.raw(identity.did(), "{\"a\":1}"));
    }

    @Test
    void whenStateOfThePastIsAskedThenItIsThatOfTheTime() {
        LedgerIdentity identity = ledger.newIdentity();
        JsonNode first = ledger.write(ledger.trustee(), Operations.nym(identity));
        ledger.findNym(identity.did(), first);
        ledger.awaitSecondAfter(ConformanceLedger.timeOf(first));
        LedgerIdentity rotated = rotatedKey(identity);
        JsonNode second = ledger.write(
                identity,
                NymOperation.of(identity.did()).verkey(rotated.verkey()).build());
        ledger.findNym(identity.did(), second);

        assertThat(keyAt(identity, "seqNo", ConformanceLedger.numberOf(first)))
                .isEqualTo(identity.verkey().base58());
        assertThat(keyAt(identity, "seqNo", ConformanceLedger.numberOf(second)))
                .isEqualTo(rotated.verkey().base58());
        assertThat(keyAt(identity, "timestamp", ConformanceLedger.timeOf(second) + 1))
                .isEqualTo(rotated.verkey().base58());
    }

    private String keyAt(LedgerIdentity identity, String when, long value) {
        LedgerOperation query = LedgerOperation.of(
                TransactionType.GET_NYM,
                Json.object().put("dest", identity.did().value()).put(when, value));
        JsonNode result = ledger.readUntil(query, found -> found.path("data").isString());
        return Json.parse(result.path("data").asString()).path("verkey").asString();
    }

    @Test
    void whenBothPastsAreAskedAtOnceThenItIsNacked() {
        LedgerOperation query = LedgerOperation.of(
                TransactionType.GET_NYM,
                Json.object()
                        .put("dest", ledger.trustee().did().value())
                        .put("seqNo", 1)
                        .put("timestamp", 1));

        ledger.refuse(Stage.CHECK, ledger.request(ledger.trustee().did(), query));
    }

    @Test
    void whenNymIsMalformedThenItIsNacked() {
        String did = ledger.newIdentity().did().value();
        for (String wrong : new String[] {
            "{}",
            "{'dest':'abc'}",
            "{'dest':5}",
            "{'dest':'" + did + "','role':'7'}",
            "{'dest':'" + did + "','verkey':'abc'}",
            "{'dest':'" + did + "','verkey':5}",
            "{'dest':'" + did + "','alias':5}",
            "{'dest':'" + did + "','version':3}",
            "{'dest':'" + did + "','version':'1'}",
            "{'dest':'" + did + "','diddocContent':'{'}",
            "{'dest':'" + did + "','diddocContent':{}}"
        }) {
            ledger.nack(ledger.trustee(), Operations.of(TransactionType.NYM, wrong));
        }
    }
}
