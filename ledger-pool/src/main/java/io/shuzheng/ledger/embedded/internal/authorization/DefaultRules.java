package io.shuzheng.ledger.embedded.internal.authorization;

import static io.shuzheng.ledger.request.LedgerRole.ENDORSER;
import static io.shuzheng.ledger.request.LedgerRole.NETWORK_MONITOR;
import static io.shuzheng.ledger.request.LedgerRole.STEWARD;
import static io.shuzheng.ledger.request.LedgerRole.TRUSTEE;
import static io.shuzheng.ledger.request.TransactionType.ATTRIB;
import static io.shuzheng.ledger.request.TransactionType.CRED_DEF;
import static io.shuzheng.ledger.request.TransactionType.NYM;
import static io.shuzheng.ledger.request.TransactionType.REVOC_REG_DEF;
import static io.shuzheng.ledger.request.TransactionType.REVOC_REG_ENTRY;
import static io.shuzheng.ledger.request.TransactionType.SCHEMA;
import static io.shuzheng.ledger.request.TransactionType.TXN_AUTHOR_AGREEMENT;
import static io.shuzheng.ledger.request.TransactionType.TXN_AUTHOR_AGREEMENT_AML;
import static io.shuzheng.ledger.request.TransactionType.TXN_AUTHOR_AGREEMENT_DISABLE;

import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.ledger.request.TransactionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that a new Indy network starts with.
 *
 * @see <a href="https://hyperledger-indy.readthedocs.io/projects/node/en/latest/auth_rules.html">Default AUTH_MAP Rules</a>
 */
final class DefaultRules {

    private static final Constraint OWNER = new Constraint.Signed(Optional.empty(), 1, true);
    private static final Constraint A_TRUSTEE = signedBy(TRUSTEE, false);
    private static final Constraint TRUSTEE_OR_STEWARD =
            Constraint.anyOf(signedBy(STEWARD, false), signedBy(TRUSTEE, false));
    private static final Constraint PRIVILEGED = privileged(false);
    private static final String NOBODY_SPECIAL = "";

    private static final List<String> ROLES =
            List.of(TRUSTEE.code(), STEWARD.code(), ENDORSER.code(), NETWORK_MONITOR.code(), NOBODY_SPECIAL);

    private DefaultRules() {}

    static Map<String, Constraint> create() {
        Map<String, Constraint> rules = new HashMap<>();
        addNymRules(rules);
        addEditRoleRules(rules);
        rules.put(add(ATTRIB), OWNER);
        rules.put(edit(ATTRIB), OWNER);
        rules.put(add(SCHEMA), PRIVILEGED);
        rules.put(edit(SCHEMA), new Constraint.Forbidden());
        rules.put(add(CRED_DEF), PRIVILEGED);
        rules.put(edit(CRED_DEF), OWNER);
        rules.put(add(REVOC_REG_DEF), PRIVILEGED);
        rules.put(edit(REVOC_REG_DEF), OWNER);
        rules.put(add(REVOC_REG_ENTRY), privileged(true));
        rules.put(edit(REVOC_REG_ENTRY), OWNER);
        rules.put(add(TXN_AUTHOR_AGREEMENT), A_TRUSTEE);
        rules.put(edit(TXN_AUTHOR_AGREEMENT), A_TRUSTEE);
        rules.put(add(TXN_AUTHOR_AGREEMENT_AML), A_TRUSTEE);
        rules.put(add(TXN_AUTHOR_AGREEMENT_DISABLE), A_TRUSTEE);
        return Map.copyOf(rules);
    }

    private static void addNymRules(Map<String, Constraint> rules) {
        rules.put(addRole(TRUSTEE.code()), A_TRUSTEE);
        rules.put(addRole(STEWARD.code()), A_TRUSTEE);
        rules.put(addRole(ENDORSER.code()), TRUSTEE_OR_STEWARD);
        rules.put(addRole(NETWORK_MONITOR.code()), TRUSTEE_OR_STEWARD);
        rules.put(addRole(NOBODY_SPECIAL), PRIVILEGED);
        rules.put(NYM.code() + "--EDIT--verkey--*--*", OWNER);
    }

    private static void addEditRoleRules(Map<String, Constraint> rules) {
        for (String from : ROLES) {
            for (String to : ROLES) {
                rules.put(editRole(from, to), from.equals(to) ? OWNER : A_TRUSTEE);
            }
        }
        rules.put(editRole(NETWORK_MONITOR.code(), ENDORSER.code()), TRUSTEE_OR_STEWARD);
        rules.put(editRole(NETWORK_MONITOR.code(), NOBODY_SPECIAL), TRUSTEE_OR_STEWARD);
        rules.put(editRole(NOBODY_SPECIAL, ENDORSER.code()), TRUSTEE_OR_STEWARD);
        rules.put(editRole(NOBODY_SPECIAL, NETWORK_MONITOR.code()), TRUSTEE_OR_STEWARD);
    }

    private static Constraint privileged(boolean owner) {
        return Constraint.anyOf(signedBy(TRUSTEE, owner), signedBy(STEWARD, owner), signedBy(ENDORSER, owner));
    }

    private static Constraint signedBy(LedgerRole role, boolean owner) {
        return new Constraint.Signed(Optional.of(role), 1, owner);
    }

    private static String add(TransactionType type) {
        return type.code() + "--ADD--*--*--*";
    }

    private static String edit(TransactionType type) {
        return type.code() + "--EDIT--*--*--*";
    }

    private static String addRole(String role) {
        return NYM.code() + "--ADD--role--*--" + role;
    }

    private static String editRole(String from, String to) {
        return NYM.code() + "--EDIT--role--" + from + "--" + to;
    }
}
