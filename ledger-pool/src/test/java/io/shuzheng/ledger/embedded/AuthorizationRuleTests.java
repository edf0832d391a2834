package io.shuzheng.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.internal.encoding.SortedJson;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** AUTH_RULE, AUTH_RULES and GET_AUTH_RULE: who may do what, listed, changed, and obeyed. */
class AuthorizationRuleTests {

    /** SHA-256 of the sorted JSON of what indy-node 1.13.3 lists on a new network. */
    private static final String INDYS_RULES = "698b6b2df2a9b6afc617a24b3720e1b44a0a4d065bb164562d5e2e768e169bf3";

    private static final TestDid TRUSTEE = TestDid.TRUSTEE;
    private static final TestDid SECOND = TestDid.named("Trustee2");
    private static final TestDid ENDORSER = TestDid.named("Endorser");
    private static final TestDid STRANGER = TestDid.named("Stranger");

    private TestNode node;

    @BeforeEach
    void open() {
        node = TestNode.create();
        requireWritten(TestRequests.nym(TRUSTEE, SECOND, "0"));
        requireWritten(TestRequests.nym(TRUSTEE, ENDORSER, "101"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void requireWritten(ObjectNode request) {
        JsonNode answer = node.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo("REPLY");
    }

    private void requireRefusal(ObjectNode request, String op, String reason) {
        JsonNode answer = node.ask(request);
        assertThat(answer.path("op").asString()).as(answer.toString()).isEqualTo(op);
        assertThat(answer.path("reason").asString()).contains(reason);
    }

    private JsonNode rules(Map<String, ?> key) {
        Map<String, Object> operation = new HashMap<>(key);
        operation.put("type", "121");
        return node.ask(TestRequests.unsigned(STRANGER.did(), operation)).path("result");
    }

    private static Map<String, Object> signed(Object role, int count) {
        return Map.of("constraint_id", "ROLE", "role", role, "sig_count", count);
    }

    private static Map<String, Object> composed(String kind, Object... parts) {
        return Map.of("constraint_id", kind, "auth_constraints", List.of(parts));
    }

    private static Map<String, Object> addRule(String type, String field, String value) {
        return Map.of("auth_type", type, "auth_action", "ADD", "field", field, "new_value", value);
    }

    private static Map<String, Object> addNymRule() {
        return addRule("1", "role", "");
    }

    private static Map<String, Object> rule(Map<String, Object> key, Map<String, Object> constraint) {
        Map<String, Object> rule = new HashMap<>(key);
        rule.put("constraint", constraint);
        return rule;
    }

    private static Map<String, Object> change(Map<String, Object> key, Map<String, Object> constraint) {
        Map<String, Object> operation = rule(key, constraint);
        operation.put("type", "120");
        return operation;
    }

    private static ObjectNode schema(TestDid author, String name) {
        return TestRequests.signed(author, schemaOf(name));
    }

    private static Map<String, Object> schemaOf(String name) {
        return Map.of("type", "101", "data", Map.of("name", name, "version", "1.0", "attr_names", List.of("a")));
    }

    private static Map<String, Object> addSchemaRule() {
        return addRule("101", "*", "*");
    }

    @Test
    void whenNetworkIsNewThenItsRulesAreThoseOfIndy() {
        JsonNode data = rules(Map.of()).path("data");
        assertThat(data.size()).isEqualTo(75);
        byte[] sorted = SortedJson.write(data).getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(Digests.sha256(sorted))).isEqualTo(INDYS_RULES);
    }

    @Test
    void whenOneRuleIsAskedForThenItAloneIsListed() {
        JsonNode result = rules(
                Map.of("auth_type", "101", "auth_action", "EDIT", "field", "*", "old_value", "*", "new_value", "*"));
        assertThat(result.path("data"))
                .isEqualTo(Json.parse("[{\"constraint\":{\"constraint_id\":\"FORBIDDEN\"},\"auth_type\":\"101\","
                        + "\"auth_action\":\"EDIT\",\"field\":\"*\",\"new_value\":\"*\",\"old_value\":\"*\"}]"));
        assertThat(result.path("seqNo").isNull()).isTrue();
        assertThat(rules(addNymRule()).path("data").path(0).has("old_value")).isFalse();
    }

    @Test
    void whenRuleAsksForTwoTrusteesThenOneIsNotEnough() {
        requireWritten(TestRequests.signed(TRUSTEE, change(addNymRule(), signed("0", 2))));
        requireRefusal(TestRequests.nym(TRUSTEE, STRANGER), "REJECT", "not enough signatures of TRUSTEE");
        Map<String, Object> nym = Map.of("type", "1", "dest", STRANGER.did(), "verkey", STRANGER.verkey());
        requireRefusal(
                TestRequests.multiSign(TestRequests.unsigned(TRUSTEE.did(), nym), TRUSTEE, ENDORSER),
                "REJECT",
                "not enough signatures of TRUSTEE");
        requireWritten(TestRequests.multiSign(TestRequests.unsigned(TRUSTEE.did(), nym), TRUSTEE, SECOND));
    }

    @Test
    void whenRuleOfRulesChangesThenItGovernsTheNextChange() {
        Map<String, Object> rulesRule =
                Map.of("auth_type", "120", "auth_action", "EDIT", "field", "*", "old_value", "*", "new_value", "*");
        requireWritten(TestRequests.signed(TRUSTEE, change(rulesRule, signed("0", 2))));
        Map<String, Object> next = change(addNymRule(), signed("0", 1));
        requireRefusal(TestRequests.signed(TRUSTEE, next), "REJECT", "not enough signatures of TRUSTEE");
        requireWritten(TestRequests.multiSign(TestRequests.unsigned(SECOND.did(), next), TRUSTEE, SECOND));
    }

    @Test
    void whenAllPartsAreNeededThenEachCounts() {
        requireWritten(TestRequests.signed(
                TRUSTEE, change(addSchemaRule(), composed("AND", signed("0", 1), signed("101", 1)))));
        requireRefusal(schema(TRUSTEE, "s"), "REJECT", "not enough signatures of ENDORSER");
        requireRefusal(schema(ENDORSER, "s"), "REJECT", "not enough signatures of TRUSTEE");
        ObjectNode both = TestRequests.unsigned(TRUSTEE.did(), schemaOf("s"));
        requireWritten(TestRequests.multiSign(both, TRUSTEE, ENDORSER));
    }

    @Test
    void whenRuleForbidsThenNobodyMay() {
        requireWritten(TestRequests.signed(TRUSTEE, change(addSchemaRule(), Map.of("constraint_id", "FORBIDDEN"))));
        requireRefusal(schema(TRUSTEE, "s"), "REJECT", "this is forbidden");
    }

    @Test
    void whenRuleNamesNoRoleThenOnlyIdentityOwnersMay() {
        Map<String, Object> owners = new HashMap<>(signed("", 1));
        owners.put("role", null);
        requireWritten(TestRequests.nym(TRUSTEE, STRANGER));
        requireWritten(TestRequests.signed(TRUSTEE, change(addSchemaRule(), owners)));
        requireRefusal(schema(TRUSTEE, "s"), "REJECT", "not enough signatures of IDENTITY_OWNER");
        requireWritten(schema(STRANGER, "s"));
    }

    @Test
    void whenOffLedgerSignaturesCountThenDidRegistersItself() {
        ObjectNode self = TestRequests.nym(STRANGER, STRANGER);
        requireRefusal(self, "REJECT", STRANGER.did() + " is not on the ledger");
        Map<String, Object> anybody = new HashMap<>(signed("*", 1));
        anybody.put("off_ledger_signature", true);
        requireWritten(TestRequests.signed(TRUSTEE, change(addNymRule(), anybody)));
        requireWritten(self);
        assertThat(rules(addNymRule())
                        .path("data")
                        .path(0)
                        .path("constraint")
                        .path("off_ledger_signature")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whenSeveralRulesAreSetThenAllOrNoneChange() {
        Map<String, Object> forbidden = Map.of("constraint_id", "FORBIDDEN");
        List<Map<String, Object>> good = List.of(rule(addNymRule(), forbidden), rule(addSchemaRule(), forbidden));
        List<Map<String, Object>> bad = List.of(rule(addNymRule(), forbidden), rule(addRule("1", "x", "y"), forbidden));
        requireRefusal(
                TestRequests.signed(TRUSTEE, Map.of("type", "122", "rules", bad)), "REQNACK", "\"1--ADD--x--*--y\"");
        requireWritten(TestRequests.nym(TRUSTEE, STRANGER));
        requireWritten(TestRequests.signed(TRUSTEE, Map.of("type", "122", "rules", good)));
        requireRefusal(schema(TRUSTEE, "s"), "REJECT", "this is forbidden");
        requireRefusal(TestRequests.nym(TRUSTEE, TestDid.named("other")), "REJECT", "this is forbidden");
        requireRefusal(TestRequests.signed(TRUSTEE, Map.of("type", "122", "rules", List.of())), "REQNACK", "is empty");
    }

    @Test
    void whenLedgerRestartsThenChangedRulesHold() {
        requireWritten(TestRequests.signed(TRUSTEE, change(addSchemaRule(), signed("0", 2))));
        JsonNode before = rules(Map.of()).path("data");
        node = node.restart();
        assertThat(rules(Map.of()).path("data")).isEqualTo(before);
        requireRefusal(schema(TRUSTEE, "s"), "REJECT", "not enough signatures of TRUSTEE");
        assertThat(node.ask(TestRequests.getTransaction(2, 1))
                        .path("result")
                        .path("data")
                        .path("txn")
                        .path("data")
                        .path("auth_type")
                        .asString())
                .isEqualTo("101");
    }

    @Test
    void whenSomebodyElseSetsRulesThenItIsRejected() {
        Map<String, Object> change = change(addNymRule(), signed("101", 1));
        requireRefusal(TestRequests.signed(ENDORSER, change), "REJECT", "not enough signatures of TRUSTEE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | \"operation.constraint\" is missing",
                "{'constraint':{}} | \"operation.constraint.constraint_id\" is missing",
                "{'constraint':{'constraint_id':'NOT'}} | \"operation.constraint.constraint_id\" is none of",
                "{'constraint':{'constraint_id':'ROLE','sig_count':1}} | \"operation.constraint.role\" is missing",
                "{'constraint':{'constraint_id':'ROLE','role':'7','sig_count':1}} | \"operation.constraint.role\" is no role",
                "{'constraint':{'constraint_id':'ROLE','role':'0'}} | \"operation.constraint.sig_count\" is missing",
                "{'constraint':{'constraint_id':'ROLE','role':'0','sig_count':-1}} | is smaller than 0",
                "{'constraint':{'constraint_id':'ROLE','role':'0','sig_count':1,'need_to_be_owner':1}} | is not a boolean",
                "{'constraint':{'constraint_id':'ROLE','role':'0','sig_count':1,'off_ledger_signature':true}} | only if",
                "{'constraint':{'constraint_id':'OR','auth_constraints':[]}} | \"operation.constraint.auth_constraints\" is empty",
                "{'constraint':{'constraint_id':'AND','auth_constraints':[7]}} | element that is not an object",
                "{'constraint':{'constraint_id':'AND','auth_constraints':[{}]}} | constraint.auth_constraints[0].constraint_id",
                "{'constraint':{'constraint_id':'FORBIDDEN'}} | \"operation.auth_action\" is missing",
                "{'constraint':{'constraint_id':'FORBIDDEN'},'auth_action':'ADD','old_value':'*'} | \"operation.old_value\"",
                "{'constraint':{'constraint_id':'FORBIDDEN'},'auth_action':'EDIT','auth_type':'1','field':'role','new_value':''} | old_value",
                "{'constraint':{'constraint_id':'FORBIDDEN'},'auth_action':'ADD','auth_type':'1','field':'role'} | new_value",
                "{'constraint':{'constraint_id':'FORBIDDEN'},'auth_action':'ADD','auth_type':'1','field':'role','new_value':'9'} | no authorization rule with the key \"1--ADD--role--*--9\"",
            })
    void whenRuleIsWrongThenTheMemberIsNamed(String members, String reason) {
        ObjectNode request = TestRequests.unsigned(TRUSTEE.did(), Map.of("type", "120"));
        ((ObjectNode) request.path("operation")).setAll(Json.parseObject(members.replace('\'', '"')));
        requireRefusal(TestRequests.sign(request, TRUSTEE), "REQNACK", reason);
    }
}
