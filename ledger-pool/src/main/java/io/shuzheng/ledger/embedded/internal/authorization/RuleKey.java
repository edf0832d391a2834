package io.shuzheng.ledger.embedded.internal.authorization;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction.Kind;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The name of a rule: which actions it is for. {@code *} stands for anything, and an empty value for none.
 *
 * @param type the code of the transaction type, which may be one that this ledger does not carry out
 * @param kind whether something is added or changed
 * @param field the member that is set
 * @param oldValue the value before; {@code *} where something is added
 * @param newValue the value after
 */
public record RuleKey(String type, Kind kind, String field, String oldValue, String newValue) {

    static final String ANY = "*";

    private static final Set<String> KINDS = Set.of(Kind.ADD.name(), Kind.EDIT.name());

    /**
     * Reads the key from the members {@code auth_type}, {@code auth_action}, {@code field}, {@code old_value} and
     * {@code new_value}.
     *
     * @throws io.shuzheng.ledger.embedded.internal.request.RefusedRequestException if a member is missing or wrong
     */
    static RuleKey parse(Fields rule) {
        Kind kind = Kind.valueOf(rule.oneOf("auth_action", KINDS));
        if (kind == Kind.ADD && rule.has("old_value")) {
            throw rule.wrong("old_value", "is not for rules with the \"auth_action\" ADD");
        }
        return new RuleKey(
                rule.text("auth_type", Fields.NAME_LIMIT),
                kind,
                rule.text("field", Fields.NAME_LIMIT),
                kind == Kind.ADD ? ANY : value(rule, "old_value"),
                value(rule, "new_value"));
    }

    private static String value(Fields rule, String name) {
        if (!rule.has(name)) {
            throw rule.wrong(name, "is missing");
        }
        return rule.json().path(name).isNull()
                ? ""
                : rule.possiblyEmptyText(name, Fields.NAME_LIMIT).orElse("");
    }

    /** Sets the members that {@link #parse} reads. */
    void writeTo(ObjectNode rule) {
        rule.put("auth_type", type);
        rule.put("auth_action", kind.name());
        rule.put("field", field);
        rule.put("new_value", newValue);
        Optional.of(oldValue).filter(value -> kind == Kind.EDIT).ifPresent(value -> rule.put("old_value", value));
    }

    /** Where the rule is in the config state once it was set. */
    public StateKey path() {
        return StateKey.of("1:" + this);
    }

    /** Indy's form, such as {@code 1--ADD--role--*--101}. */
    @Override
    public String toString() {
        return String.join("--", type, kind.name(), field, oldValue, newValue);
    }
}
