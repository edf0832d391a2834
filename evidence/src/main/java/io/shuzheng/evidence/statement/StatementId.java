package io.shuzheng.evidence.statement;

import java.util.UUID;

/**
 * What an actor calls a statement of its own.
 *
 * @param id of this actor's statements, at most one has it
 */
public record StatementId(PartyDid actor, UUID id) {

    public static StatementId of(Statement statement) {
        return new StatementId(statement.actor(), statement.id());
    }
}
