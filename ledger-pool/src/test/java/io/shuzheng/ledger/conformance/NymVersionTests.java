package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.NymOperation;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** NYM with a {@code version}, which says how the DID follows from its key, and with {@code diddocContent}. */
@Conformance
class NymVersionTests {

    private static final ObjectNode CONTENT = Json.parseObject("""
            {"@context": ["https://www.w3.org/ns/did/v1"],
             "serviceEndpoint": [{"id": "did:indy:sandbox:x#a", "type": "agent", "serviceEndpoint": "https://example.com"}]}""");

    private final ConformanceLedger ledger;

    NymVersionTests(ConformanceLedger ledger) {
        this.ledger = ledger;
    }

    @Test
    void whenVersionIs0ThenAnyDidFits() {
        LedgerIdentity identity = TestKeys.newIdentityOf(ledger.newIdentity().did());

        assertThat(register(identity, 0).path("version").asInt()).isZero();
    }

    @Test
    void whenVersionIs1ThenTheDidIsTheKeysBeginning() {
        LedgerIdentity identity = ledger.newIdentity();

        assertThat(register(identity, 1).path("version").asInt()).isEqualTo(1);
        ledger.reject(
                ledger.trustee(),
                nym(TestKeys.newIdentityOf(ledger.newIdentity().did()), 1).build());
    }

    @Test
    void whenVersionIs2ThenTheDidIsTheKeysDigest() {
        LedgerIdentity key = ledger.newIdentity();
        LedgerDid certifying = LedgerDid.selfCertifying(key.verkey());

        JsonNode written = ledger.write(
                ledger.trustee(),
                NymOperation.of(certifying).verkey(key.verkey()).version(2).build());

        assertThat(ledger.findNym(certifying, written).path("version").asInt()).isEqualTo(2);
        ledger.reject(ledger.trustee(), nym(ledger.newIdentity(), 2).build());
    }

    @Test
    void whenVersionOfKnownDidIsSetThenItIsRejected() {
        LedgerIdentity owner = ledger.newOwner();

        ledger.reject(owner, nym(owner, 1).build());
    }

    @Test
    void whenDocumentIsGivenThenItIsFoundAndChangedByItsOwner() {
        LedgerIdentity identity = ledger.newIdentity();
        JsonNode written = ledger.write(
                ledger.trustee(), nym(identity, 1).didDocumentContent(CONTENT).build());
        assertThat(documentOf(identity, written)).isEqualTo(CONTENT);

        ObjectNode other = CONTENT.deepCopy().put("alsoKnownAs", "数证");
        JsonNode changed = ledger.write(
                identity,
                NymOperation.of(identity.did()).didDocumentContent(other).build());

        assertThat(documentOf(identity, changed)).isEqualTo(other);
        ledger.reject(
                ledger.newEndorser(),
                NymOperation.of(identity.did()).didDocumentContent(CONTENT).build());
    }

    @Test
    void whenDocumentNamesItselfThenItIsNacked() {
        ObjectNode content = CONTENT.deepCopy().put("id", "did:indy:sandbox:x");

        ledger.nack(
                ledger.trustee(),
                nym(ledger.newIdentity(), 1).didDocumentContent(content).build());
    }

    @Test
    void whenDocumentIsTooLargeThenItIsNacked() {
        ObjectNode content = CONTENT.deepCopy().put("text", "x".repeat(10 * 1024));

        ledger.nack(
                ledger.trustee(),
                nym(ledger.newIdentity(), 1).didDocumentContent(content).build());
    }

    private JsonNode documentOf(LedgerIdentity identity, JsonNode written) {
        return Json.parse(
                ledger.findNym(identity.did(), written).path("diddocContent").asString());
    }

    private JsonNode register(LedgerIdentity identity, int version) {
        return ledger.findNym(
                identity.did(),
                ledger.write(ledger.trustee(), nym(identity, version).build()));
    }

    private static NymOperation nym(LedgerIdentity identity, int version) {
        return NymOperation.of(identity.did()).verkey(identity.verkey()).version(version);
    }
}
