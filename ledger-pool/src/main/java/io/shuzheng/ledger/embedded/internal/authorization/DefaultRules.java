package io.shuzheng.ledger.embedded.internal.authorization;

import static io.shuzheng.ledger.embedded.internal.authorization.RuleKey.ANY;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction.Kind;
import io.shuzheng.ledger.request.LedgerRole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that a new network of indy-node 1.13 starts with, in the order in which it lists them. Some are for transactions
 * that this ledger does not carry out: clients see the same list everywhere.
 *
 * @see <a href="https://hyperledger-indy.readthedocs.io/projects/node/en/latest/auth_rules.html">Default AUTH_MAP Rules</a>
 */
final class DefaultRules {

    private static final Constraint OWNER = Constraint.Signed.of(SignerRole.ANYONE, 1, true);
    private static final Constraint A_TRUSTEE = signedBy(SignerRole.TRUSTEE);
    private static final Constraint THREE_TRUSTEES = Constraint.Signed.of(SignerRole.TRUSTEE, 3, false);
    private static final Constraint STEWARD_OR_TRUSTEE =
            Constraint.anyOf(signedBy(SignerRole.STEWARD), signedBy(SignerRole.TRUSTEE));
    private static final Constraint OWNING_STEWARD = ownedBy(SignerRole.STEWARD);
    private static final Constraint TRUSTEE_OR_OWNING_STEWARD =
            Constraint.anyOf(signedBy(SignerRole.TRUSTEE), OWNING_STEWARD);
    private static final Constraint PRIVILEGED =
            Constraint.anyOf(signedBy(SignerRole.TRUSTEE), signedBy(SignerRole.STEWARD), signedBy(SignerRole.ENDORSER));
    private static final Constraint PRIVILEGED_OWNER =
            Constraint.anyOf(ownedBy(SignerRole.TRUSTEE), ownedBy(SignerRole.STEWARD), ownedBy(SignerRole.ENDORSER));
    private static final Constraint MONITORING = Constraint.anyOf(
            signedBy(SignerRole.TRUSTEE), signedBy(SignerRole.STEWARD), signedBy(SignerRole.NETWORK_MONITOR));
    private static final Constraint NOBODY = new Constraint.Forbidden();

    private static final String NO_ROLE = "";
    private static final List<String> ROLES = List.of(
            LedgerRole.TRUSTEE.code(),
            LedgerRole.STEWARD.code(),
            LedgerRole.ENDORSER.code(),
            LedgerRole.NETWORK_MONITOR.code(),
            NO_ROLE);

    private static final List<String> RICH_SCHEMA_TYPES = List.of("200", "201", "202", "203", "204", "205");
    private static final String VALIDATOR = "['VALIDATOR']";
    private static final String NO_SERVICE = "[]";

    private final Map<RuleKey, Constraint> rules = new LinkedHashMap<>();

    private DefaultRules() {}

    static Map<RuleKey, Constraint> create() {
        DefaultRules defaults = new DefaultRules();
        defaults.addNymRules();
        defaults.addAgreementRules();
        defaults.addDefinitionRules();
        defaults.addNodeRules();
        defaults.addPoolRules();
        defaults.addRevocationRules();
        defaults.edit("9", THREE_TRUSTEES);
        defaults.edit("130", A_TRUSTEE);
        defaults.addEditRoleRules();
        return Collections.unmodifiableMap(defaults.rules);
    }

    private void addNymRules() {
        add("1", "role", LedgerRole.TRUSTEE.code(), A_TRUSTEE);
        add("1", "role", LedgerRole.STEWARD.code(), A_TRUSTEE);
        add("1", "role", LedgerRole.ENDORSER.code(), STEWARD_OR_TRUSTEE);
        add("1", "role", LedgerRole.NETWORK_MONITOR.code(), STEWARD_OR_TRUSTEE);
        add("1", "role", NO_ROLE, PRIVILEGED);
        edit("1", "verkey", ANY, ANY, OWNER);
    }

    private void addAgreementRules() {
        add("4", A_TRUSTEE);
        edit("4", A_TRUSTEE);
        add("8", A_TRUSTEE);
        add("5", A_TRUSTEE);
    }

    private void addDefinitionRules() {
        add("100", OWNER);
        edit("100", OWNER);
        add("101", PRIVILEGED);
        edit("101", NOBODY);
        for (String type : RICH_SCHEMA_TYPES) {
            add(type, PRIVILEGED);
            edit(type, NOBODY);
        }
        add("102", PRIVILEGED);
        edit("102", OWNER);
    }

    private void addNodeRules() {
        add("0", "services", VALIDATOR, OWNING_STEWARD);
        add("0", "services", NO_SERVICE, OWNING_STEWARD);
        edit("0", "services", VALIDATOR, NO_SERVICE, TRUSTEE_OR_OWNING_STEWARD);
        edit("0", "services", NO_SERVICE, VALIDATOR, TRUSTEE_OR_OWNING_STEWARD);
        for (String field : List.of("node_ip", "node_port", "client_ip", "client_port", "blskey")) {
            edit("0", field, ANY, ANY, OWNING_STEWARD);
        }
    }

    private void addPoolRules() {
        add("109", "action", "start", A_TRUSTEE);
        edit("109", "action", "start", "cancel", A_TRUSTEE);
        add("118", "action", ANY, A_TRUSTEE);
        edit("111", "action", ANY, ANY, A_TRUSTEE);
        edit("120", A_TRUSTEE);
        edit("122", A_TRUSTEE);
        add("119", MONITORING);
    }

    private void addRevocationRules() {
        add("113", PRIVILEGED);
        add("114", PRIVILEGED_OWNER);
        edit("113", OWNER);
        edit("114", OWNER);
    }

    private void addEditRoleRules() {
        for (String from : ROLES) {
            for (String to : ROLES) {
                edit("1", "role", from, to, from.equals(to) ? OWNER : constraintOfRoleChange(from, to));
            }
        }
    }

    private static Constraint constraintOfRoleChange(String from, String to) {
        List<String> harmless = List.of(LedgerRole.ENDORSER.code(), LedgerRole.NETWORK_MONITOR.code(), NO_ROLE);
        boolean stewardsToo =
                harmless.contains(from) && harmless.contains(to) && !from.equals(LedgerRole.ENDORSER.code());
        return stewardsToo ? STEWARD_OR_TRUSTEE : A_TRUSTEE;
    }

    private void add(String type, Constraint constraint) {
        add(type, ANY, ANY, constraint);
    }

    private void add(String type, String field, String value, Constraint constraint) {
        rules.put(new RuleKey(type, Kind.ADD, field, ANY, value), constraint);
    }

    private void edit(String type, Constraint constraint) {
        edit(type, ANY, ANY, ANY, constraint);
    }

    private void edit(String type, String field, String oldValue, String newValue, Constraint constraint) {
        rules.put(new RuleKey(type, Kind.EDIT, field, oldValue, newValue), constraint);
    }

    private static Constraint signedBy(SignerRole role) {
        return Constraint.Signed.of(role, 1, false);
    }

    private static Constraint ownedBy(SignerRole role) {
        return Constraint.Signed.of(role, 1, true);
    }
}
