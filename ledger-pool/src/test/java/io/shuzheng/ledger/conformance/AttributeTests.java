package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.request.AttributeOperations;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ATTRIB and GET_ATTR. */
@Conformance
class AttributeTests {

    private static final String RAW = "{\"endpoint\":{\"agent\":\"http://127.0.0.1:1/数\"}}";

    private final ConformanceLedger ledger;
    private final LedgerIdentity owner;

    AttributeTests(ConformanceLedger ledger) {
        this.ledger = ledger;
        this.owner = ledger.newOwner();
    }

    @Test
    void whenRawAttributeIsWrittenThenItIsFoundByItsName() {
        JsonNode written = ledger.write(owner, AttributeOperations.raw(owner.did(), RAW));

        JsonNode data = ledger.find(AttributeOperations.getRaw(owner.did(), "endpoint"), written);

        assertThat(Json.parse(data.asString())).isEqualTo(Json.parse(RAW));
        assertThat(written.path("txn").path("data").path("raw").asString()).isIn(RAW, sha256Hex(RAW));
        long number = ConformanceLedger.numberOf(written);
        assertThat(ledger.findTransaction(Ledger.DOMAIN, number)
                        .path("txn")
                        .path("data")
                        .path("raw")
                        .asString())
                .isIn(RAW, sha256Hex(RAW));
    }

    @Test
    void whenRawAttributeIsWrittenAgainThenTheNewValueIsFound() {
        ledger.write(owner, AttributeOperations.raw(owner.did(), "{\"a\":1}"));
        JsonNode written = ledger.write(owner, AttributeOperations.raw(owner.did(), "{\"a\":2}"));

        assertThat(Json.parse(ledger.find(AttributeOperations.getRaw(owner.did(), "a"), written)
                                .asString())
                        .path("a")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whenEncryptedAttributeIsWrittenThenItIsFoundByItsValue() {
        JsonNode written = ledger.write(owner, AttributeOperations.encrypted(owner.did(), "c2VjcmV0"));

        assertThat(ledger.find(AttributeOperations.getEncrypted(owner.did(), "c2VjcmV0"), written)
                        .asString())
                .isEqualTo("c2VjcmV0");
    }

    @Test
    void whenHashIsWrittenThenItIsFound() {
        String hash = sha256Hex(ConformanceLedger.newName());
        JsonNode written = ledger.write(owner, AttributeOperations.hash(owner.did(), hash));

        assertThat(ledger.find(AttributeOperations.getHash(owner.did(), hash), written)
                        .asString())
                .isEqualTo(hash);
    }

    @Test
    void whenThereIsNoAttributeThenDataIsNull() {
        JsonNode result = ledger.read(AttributeOperations.getRaw(owner.did(), "nothing"));

        assertThat(result.path("data").isNull()).isTrue();
        assertThat(result.path("seqNo").isNull()).isTrue();
        assertThat(result.path("txnTime").isNull()).isTrue();
    }

    @Test
    void whenSomebodyElseWritesThenItIsRejected() {
        LedgerOperation attribute = AttributeOperations.raw(owner.did(), RAW);

        ledger.reject(ledger.newEndorser(), attribute);
        ledger.reject(ledger.trustee(), attribute);
        ledger.reject(owner, AttributeOperations.raw(ledger.newIdentity().did(), RAW));
    }

    @Test
    void whenAttributeIsMalformedThenItIsNacked() {
        nack(Json.object());
        nack(Json.object().put("raw", "{\"a\":1,\"b\":2}"));
        nack(Json.object().put("raw", "{}"));
        nack(Json.object().put("raw", "[1]"));
        nack(Json.object().put("raw", "{"));
        nack(Json.object().put("raw", "{\"endpoint\":\"no object\"}"));
        nack(Json.object().put("raw", "{\"endpoint\":{\"ha\":\"nowhere:1\"}}"));
        nack(Json.object().put("hash", "abc"));
        nack(Json.object().put("enc", ""));
        nack(Json.object().put("raw", "{\"a\":1}").put("enc", "b"));
    }

    @Test
    void whenAttributeIsTooLargeThenItIsNacked() {
        String fitting = "{\"a\":\"" + "x".repeat(5 * 1024 - 8) + "\"}";
        ledger.write(owner, AttributeOperations.raw(owner.did(), fitting));

        nack(Json.object().put("raw", fitting.replace("a", "aa")));
        nack(Json.object().put("enc", "x".repeat(5 * 1024 + 1)));
    }

    private void nack(ObjectNode members) {
        members.put("dest", owner.did().value());
        ledger.nack(owner, LedgerOperation.of(TransactionType.ATTRIB, members));
    }

    private static String sha256Hex(String text) {
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
