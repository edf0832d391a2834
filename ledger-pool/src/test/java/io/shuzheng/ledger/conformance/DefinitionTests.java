package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.request.DefinitionOperations;
import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SCHEMA, CRED_DEF and their reads. */
@Conformance
class DefinitionTests {

    private final ConformanceLedger ledger;
    private final LedgerIdentity endorser;
    private final String name = ConformanceLedger.newName();

    DefinitionTests(ConformanceLedger ledger) {
        this.ledger = ledger;
        this.endorser = ledger.newEndorser();
    }

    @Test
    void whenSchemaIsWrittenThenItIsFound() {
        JsonNode written = ledger.write(endorser, Operations.schema(name));

        JsonNode data = ledger.find(DefinitionOperations.getSchema(endorser.did(), name, "1.0"), written);

        assertThat(data.path("name").asString()).isEqualTo(name);
        assertThat(data.path("version").asString()).isEqualTo("1.0");
        assertThat(data.path("attr_names").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("degree", "年份");
    }

    @Test
    void whenSchemaIsUnknownThenOnlyWhatWasAskedComesBack() {
        JsonNode result = ledger.read(DefinitionOperations.getSchema(endorser.did(), name, "1.0"));

        assertThat(result.path("data"))
                .isEqualTo(Json.object().put("name", name).put("version", "1.0"));
        assertThat(result.path("seqNo").isNull()).isTrue();
    }

    @Test
    void whenSchemaIsWrittenAgainThenItIsRejected() {
        ledger.write(endorser, Operations.schema(name));

        ledger.reject(endorser, Operations.schema(name));
        ledger.reject(endorser, DefinitionOperations.schema(name, "1.0", List.of("other")));
        ledger.write(endorser, DefinitionOperations.schema(name, "1.1", List.of("other")));
    }

    @Test
    void whenSchemaIsMalformedThenItIsNacked() {
        for (String wrong : new String[] {
            "{}",
            "{'data':{'name':'" + name + "','version':'1.0'}}",
            "{'data':{'name':'" + name + "','version':'1.0','attr_names':[]}}",
            "{'data':{'name':'" + name + "','version':'1.0','attr_names':['']}}",
            "{'data':{'name':'" + name + "','version':'one','attr_names':['a']}}",
            "{'data':{'name':'','version':'1.0','attr_names':['a']}}",
            "{'data':{'name':'" + "x".repeat(257) + "','version':'1.0','attr_names':['a']}}",
            "{'data':{'name':'" + name + "','version':'1.0','attr_names':['" + "x".repeat(257) + "']}}"
        }) {
            ledger.nack(endorser, Operations.of(TransactionType.SCHEMA, wrong));
        }
    }

    @Test
    void whenSchemaHas125AttributesThenItIsWrittenAndWith126ItIsNacked() {
        ledger.write(endorser, DefinitionOperations.schema(name, "1.0", names(125)));

        LedgerOperation tooMany = DefinitionOperations.schema(name, "2.0", names(1));
        ObjectNode members = tooMany.toJson();
        names(126).forEach(members.withObject("data").putArray("attr_names")::add);
        ledger.nack(endorser, LedgerOperation.of(TransactionType.SCHEMA, members));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "attribute" + i).toList();
    }

    @Test
    void whenCredentialDefinitionIsWrittenThenItIsFoundAndItsOwnerMayChangeIt() {
        long schema = ConformanceLedger.numberOf(ledger.write(endorser, Operations.schema(name)));
        JsonNode written = ledger.write(endorser, Operations.credentialDefinition(schema, "t"));
        LedgerOperation query = DefinitionOperations.getCredentialDefinition(endorser.did(), schema, "t");

        assertThat(ledger.find(query, written))
                .isEqualTo(Operations.credentialDefinition(schema, "t").toJson().path("data"));
        LedgerOperation changed =
                DefinitionOperations.credentialDefinition(schema, "t", Json.parseObject("{\"primary\":{\"n\":\"9\"}}"));
        assertThat(ledger.find(query, ledger.write(endorser, changed))
                        .path("primary")
                        .path("n")
                        .asString())
                .isEqualTo("9");
    }

    @Test
    void whenCredentialDefinitionIsUnknownThenDataIsNull() {
        JsonNode result = ledger.read(DefinitionOperations.getCredentialDefinition(endorser.did(), 1, "t"));

        assertThat(result.path("data").isNull()).isTrue();
        assertThat(result.path("seqNo").isNull()).isTrue();
    }

    @Test
    void whenCredentialDefinitionRefersToNoSchemaThenItIsRejected() {
        ledger.reject(endorser, Operations.credentialDefinition(1_000_000, "t"));
        ledger.reject(endorser, Operations.credentialDefinition(1, "t"));
    }

    @Test
    void whenCredentialDefinitionIsMalformedThenItIsNacked() {
        for (String wrong : new String[] {
            "{'ref':1,'signature_type':'CL','tag':'t'}",
            "{'ref':1,'signature_type':'CL','tag':'t','data':{}}",
            "{'ref':1,'signature_type':'CL','tag':'t','data':{'primary':'x'}}",
            "{'ref':'1','signature_type':'CL','tag':'t','data':{'primary':{'n':'1'}}}",
            "{'ref':1,'signature_type':'CL','tag':'" + "x".repeat(257) + "','data':{'primary':{'n':'1'}}}",
            "{'signature_type':'CL','tag':'t','data':{'primary':{'n':'1'}}}"
        }) {
            ledger.nack(endorser, Operations.of(TransactionType.CRED_DEF, wrong));
        }
    }

    @Test
    void whenAuthorHasNoRoleThenDefinitionsAreRejected() {
        LedgerIdentity owner = ledger.newOwner();
        long schema = ConformanceLedger.numberOf(ledger.write(endorser, Operations.schema(name)));

        ledger.reject(owner, Operations.schema(name));
        ledger.reject(owner, Operations.credentialDefinition(schema, "t"));
    }
}
