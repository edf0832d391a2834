package io.shuzheng.ledger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.ledger.request.LedgerIdentity;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** AUTH_RULE, AUTH_RULES and GET_AUTH_RULE. What the tests change, they change back. */
@Conformance
class AuthRuleTests {

    /** Who may add a network monitor: by default a trustee or a steward. */
    private static final String ACTION = "'auth_type':'1','auth_action':'ADD','field':'role','new_value':'201'";

    private static final String BY_TRUSTEE = signedBy("0");
    private static final String BY_TRUSTEE_OR_STEWARD =
            "{'constraint_id':'OR','auth_constraints':[" + signedBy("0") + "," + signedBy("2") + "]}";

    private final ConformanceLedger ledger;
    private final LedgerIdentity steward;

    AuthRuleTests(ConformanceLedger ledger) {
        this.ledger = ledger;
        this.steward = ledger.newHolder(LedgerRole.STEWARD);
    }

    @AfterEach
    void restore() {
        ledger.write(ledger.trustee(), rule(BY_TRUSTEE_OR_STEWARD));
    }

    private static String signedBy(String role) {
        return "{'constraint_id':'ROLE','role':'" + role
                + "','sig_count':1,'need_to_be_owner':false,'off_ledger_signature':false,'metadata':{}}";
    }

    private static LedgerOperation rule(String constraint) {
        return Operations.of(TransactionType.AUTH_RULE, "{" + ACTION + ",'constraint':" + constraint + "}");
    }

    private static LedgerOperation getRule() {
        return Operations.of(TransactionType.GET_AUTH_RULE, "{" + ACTION + "}");
    }

    private LedgerOperation monitor() {
        ObjectNode members = Operations.nym(ledger.newIdentity()).toJson();
        return LedgerOperation.of(TransactionType.NYM, members.put("role", LedgerRole.NETWORK_MONITOR.code()));
    }

    private void awaitConstraint(String constraint) {
        JsonNode expected = Json.parse(constraint.replace('\'', '"'));
        ledger.readUntil(
                getRule(),
                result -> result.path("data").path(0).path("constraint").equals(expected));
    }

    @Test
    void whenRuleIsAskedThenItIsTheDefault() {
        JsonNode data = ledger.read(getRule()).path("data");

        assertThat(data.size()).isEqualTo(1);
        assertThat(data.path(0).path("auth_type").asString()).isEqualTo("1");
        assertThat(data.path(0).path("auth_action").asString()).isEqualTo("ADD");
        assertThat(data.path(0).path("field").asString()).isEqualTo("role");
        assertThat(data.path(0).path("new_value").asString()).isEqualTo("201");
        assertThat(data.path(0).path("constraint").path("constraint_id").asString())
                .isEqualTo("OR");
    }

    @Test
    void whenAllRulesAreAskedThenThereAreThoseOfIndy() {
        JsonNode data = ledger.read(LedgerOperation.of(TransactionType.GET_AUTH_RULE, Json.object()))
                .path("data");

        assertThat(data.size()).isGreaterThan(40);
        assertThat(data.valueStream().map(rule -> rule.path("auth_type").asString()))
                .contains("0", "1", "100", "101", "102", "113", "114", "4", "5", "8", "120", "122");
    }

    @Test
    void whenRuleIsChangedThenItHolds() {
        ledger.write(steward, monitor());

        ledger.write(ledger.trustee(), rule(BY_TRUSTEE));
        awaitConstraint(BY_TRUSTEE);

        ledger.reject(steward, monitor());
        ledger.write(ledger.trustee(), monitor());
        ledger.write(ledger.trustee(), rule("{'constraint_id':'FORBIDDEN'}"));
        awaitConstraint("{'constraint_id':'FORBIDDEN'}");
        ledger.reject(ledger.trustee(), monitor());
    }

    @Test
    void whenRulesAreChangedTogetherThenTheyHold() {
        ledger.write(
                ledger.trustee(),
                Operations.of(
                        TransactionType.AUTH_RULES, "{'rules':[{" + ACTION + ",'constraint':" + BY_TRUSTEE + "}]}"));

        awaitConstraint(BY_TRUSTEE);
        ledger.reject(steward, monitor());
    }

    @Test
    void whenNoTrusteeChangesARuleThenItIsRejected() {
        ledger.reject(steward, rule(BY_TRUSTEE));
        ledger.reject(ledger.newEndorser(), rule(BY_TRUSTEE));
    }

    @Test
    void whenRuleIsMalformedThenItIsRefused() {
        for (String wrong : new String[] {
            "{" + ACTION + "}",
            "{" + ACTION + ",'constraint':{}}",
            "{" + ACTION + ",'constraint':{'constraint_id':'MAYBE'}}",
            "{" + ACTION + ",'constraint':{'constraint_id':'OR','auth_constraints':[]}}",
            "{'auth_type':'1','auth_action':'DROP','field':'role','new_value':'201','constraint':" + BY_TRUSTEE + "}",
            "{'auth_type':'1','auth_action':'ADD','field':'none','new_value':'1','constraint':" + BY_TRUSTEE + "}",
            "{'auth_type':'999','auth_action':'ADD','field':'*','new_value':'*','constraint':" + BY_TRUSTEE + "}"
        }) {
            LedgerOperation operation = Operations.of(TransactionType.AUTH_RULE, wrong);
            assertThat(ledger.submit(ledger.signed(ledger.trustee(), operation)))
                    .as(wrong)
                    .isInstanceOf(Answer.Refused.class);
        }
    }
}
