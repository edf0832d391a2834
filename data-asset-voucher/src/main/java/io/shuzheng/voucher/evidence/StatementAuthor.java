package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.voucher.identity.PublicIdentity;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes the actor's statements, and signs them with the key of its public DID. */
final class StatementAuthor {

    private final AgentContext context;
    private final PublicIdentity identity;

    StatementAuthor(AgentContext context) {
        this.context = context;
        this.identity = new PublicIdentity(context);
    }

    SignedStatement sign(UnitOfWork work, Step step, List<Subject> subjects, Consumer<StatementBuilder> content) {
        return sign(work, step, subjects, content, List.of());
    }

    /** Signs a statement that refers to the actor's own earlier ones as well, as far as it may. */
    SignedStatement sign(
            UnitOfWork work,
            Step step,
            List<Subject> subjects,
            Consumer<StatementBuilder> content,
            List<SignedStatement> earlier) {
        StatementBuilder builder = Statement.of(
                UUID.fromString(context.ids().next()),
                step,
                identity.keyId(work),
                context.clock().instant().getEpochSecond(),
                subjects.toArray(Subject[]::new));
        content.accept(builder);
        OwnTips.missing(earlier, builder.build().previous()).forEach(builder::after);
        return SignedStatement.sign(builder.build(), identity.key(work));
    }
}
