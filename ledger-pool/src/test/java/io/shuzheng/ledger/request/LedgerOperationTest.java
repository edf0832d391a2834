package io.shuzheng.ledger.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class LedgerOperationTest {

    private static final LedgerIdentity TRUSTEE = TestIdentities.trustee();
    private static final LedgerDid DID = TRUSTEE.did();
    private static final String CRED_DEF_ID = DID + ":3:CL:15:tag";
    private static final String REGISTRY_ID = DID + ":4:" + CRED_DEF_ID + ":CL_ACCUM:r1";

    static Stream<Arguments> builders() {
        ObjectNode credDef = Json.parseObject("{\"primary\":{\"n\":\"12\",\"s\":\"34\","
                + "\"r\":{\"name\":\"5\",\"master_secret\":\"6\"},\"rctxt\":\"7\",\"z\":\"8\"}}");
        ObjectNode registry = Json.parseObject("{\"issuanceType\":\"ISSUANCE_BY_DEFAULT\",\"maxCredNum\":10,"
                + "\"publicKeys\":{\"accumKey\":{\"z\":\"1 0 0\"}},\"tailsHash\":\"3MLjUFQz9x9n5u9rFu8Ba9C5bo4HNFjkPNc54jZPSNaZ\","
                + "\"tailsLocation\":\"http://127.0.0.1/t\"}");
        RegistryEntry entry = new RegistryEntry(
                "21 1", Optional.of("21 0"), Collections.emptySortedSet(), new TreeSet<>(List.of(3, 1)));
        return Stream.of(
                Arguments.of(
                        "nym without role",
                        NymOperation.of(DID)
                                .verkey(TRUSTEE.verkey())
                                .withoutRole()
                                .build()),
                Arguments.of("get nym", AttributeOperations.getNym(LedgerDid.of("Th7MpTaRZVRYnPiabds81Y"))),
                Arguments.of(
                        "attrib hash",
                        AttributeOperations.hash(
                                DID, "83d907821df1c87db829e96569a11f6fc2e7880acba5e43d07ab786959e13bd3")),
                Arguments.of("get attrib", AttributeOperations.getRaw(DID, "endpoint")),
                Arguments.of("schema", DefinitionOperations.schema("degree", "1.0", List.of("name"))),
                Arguments.of("get schema", DefinitionOperations.getSchema(DID, "degree", "1.0")),
                Arguments.of("cred def", DefinitionOperations.credentialDefinition(15, "tag", credDef)),
                Arguments.of("get cred def", DefinitionOperations.getCredentialDefinition(DID, 15, "tag")),
                Arguments.of(
                        "revoc reg def",
                        RevocationOperations.registryDefinition(REGISTRY_ID, CRED_DEF_ID, "r1", registry)),
                Arguments.of("get revoc reg def", RevocationOperations.getRegistryDefinition(REGISTRY_ID)),
                Arguments.of("revoc reg entry", RevocationOperations.registryEntry(REGISTRY_ID, entry)),
                Arguments.of("get revoc reg", RevocationOperations.getRegistry(REGISTRY_ID, 1_700_000_000)),
                Arguments.of(
                        "get revoc reg delta",
                        RevocationOperations.getRegistryDelta(
                                REGISTRY_ID, OptionalLong.of(1_600_000_000), 1_700_000_000)),
                Arguments.of("get txn", TransactionOperations.getTransaction(Ledger.DOMAIN, 12)));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void whenBuiltThenOperationSignsAsIndyVdrs(String name, LedgerOperation operation) {
        KnownRequest known = KnownRequest.named(name);
        LedgerRequest request = LedgerRequest.of(
                LedgerDid.of(known.request().path("identifier").stringValue()),
                known.request().path("reqId").longValue(),
                operation);

        assertThat(SigningForm.payload(request.toJson())).isEqualTo(known.signatureInput());
        assertThat((JsonNode) operation.toJson()).isEqualTo(known.request().path("operation"));
    }

    @Test
    void whenRoleIsNotSaidThenNymLeavesItOut() {
        assertThat(NymOperation.of(DID).build().toJson().has("role")).isFalse();
    }

    @Test
    void whenOperationIsChangedOutsideThenItStays() {
        ObjectNode members = Json.object().put("dest", DID.value());
        LedgerOperation operation = LedgerOperation.of(TransactionType.GET_NYM, members);
        members.put("dest", "other");
        operation.toJson().put("dest", "other");

        assertThat(operation.toJson().path("dest").stringValue()).isEqualTo(DID.value());
    }

    @Test
    void whenAttributeIsTooLargeOrHasTwoNamesThenRefused() {
        ObjectNode large = Json.object().put("n", "x".repeat(AttributeOperations.MAXIMUM_VALUE_SIZE));
        ObjectNode two = Json.object().put("a", 1).put("b", 2);

        assertThatThrownBy(() -> AttributeOperations.raw(DID, large)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> AttributeOperations.raw(DID, two)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whenTypeIsUnknownThenRefused() {
        assertThatThrownBy(() -> LedgerOperation.parse(Json.parse("{\"type\":\"999\"}")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("999");
        assertThatThrownBy(() -> LedgerOperation.parse(Json.parse("[]"))).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"b--c\"}", "{\"a--b\":1}", "{\"a\":{\"b\":[\"-\\u002d\"]}}"})
    void whenAnAttributeWouldEndTheNodesThenItIsRefused(String raw) {
        assertThatThrownBy(() -> AttributeOperations.raw(DID, raw))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"--\"");
        assertThatThrownBy(() -> AttributeOperations.encrypted(DID, "b--c")).isInstanceOf(InvalidInputException.class);
    }
}
