package io.shuzheng.ledger.embedded.internal.authorization;

import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;

/**
 * What a transaction would do, as Indy's authorization rules name it.
 *
 * @param type the transaction's type
 * @param kind whether it adds or edits
 * @param field the member that it sets, or {@code *}
 * @param oldValue the member's value before, or {@code *}; empty for none
 * @param newValue the member's value after, or {@code *}; empty for none
 * @param byOwner whether the author owns what is changed
 */
public record AuthorizedAction(
        TransactionType type, Kind kind, String field, String oldValue, String newValue, boolean byOwner) {

    private static final String ANY = RuleKey.ANY;

    /** Whether something new comes or something that exists changes. */
    public enum Kind {
        ADD,
        EDIT
    }

    /** Adds something whose parts the rules do not tell apart. */
    public static AuthorizedAction add(TransactionType type, boolean byOwner) {
        return new AuthorizedAction(type, Kind.ADD, ANY, ANY, ANY, byOwner);
    }

    /** Edits something whose parts the rules do not tell apart. */
    public static AuthorizedAction edit(TransactionType type, boolean byOwner) {
        return new AuthorizedAction(type, Kind.EDIT, ANY, ANY, ANY, byOwner);
    }

    /** Adds something with this value in this member. */
    public static AuthorizedAction addField(
            TransactionType type, String field, Optional<String> value, boolean byOwner) {
        return new AuthorizedAction(type, Kind.ADD, field, ANY, value.orElse(""), byOwner);
    }

    /** Changes this member from one value to another. */
    public static AuthorizedAction editField(
            TransactionType type, String field, Optional<String> oldValue, Optional<String> newValue, boolean byOwner) {
        return new AuthorizedAction(type, Kind.EDIT, field, oldValue.orElse(""), newValue.orElse(""), byOwner);
    }

    /** The key of the rule for this action with these values. */
    RuleKey key(String someField, String someOldValue, String someNewValue) {
        return new RuleKey(type.code(), kind, someField, someOldValue, someNewValue);
    }
}
