package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.AgentContext;
import io.shuzheng.agent.identity.OwnDid;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.evidence.statement.KeyId;
import io.shuzheng.evidence.statement.SignedStatement;
import io.shuzheng.evidence.statement.Statement;
import io.shuzheng.evidence.statement.StatementBuilder;
import io.shuzheng.evidence.statement.Step;
import io.shuzheng.evidence.statement.Subject;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InternalFailureException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Signs statements, and whatever else of the evidence, with the key of the agent's public DID. */
final class StatementAuthor {

    /** The fragment of a did:sov's key. */
    private static final String FRAGMENT = "key-1";

    private final AgentContext context;

    StatementAuthor(AgentContext context) {
        this.context = context;
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
        OwnDid own = publicDid(work);
        StatementBuilder builder = Statement.of(
                UUID.fromString(context.ids().next()),
                step,
                keyId(own),
                context.clock().instant().getEpochSecond(),
                subjects.toArray(Subject[]::new));
        content.accept(builder);
        OwnTips.missing(earlier, builder.build().previous()).forEach(builder::after);
        return SignedStatement.sign(builder.build(), privateKey(work, own));
    }

    OwnDid publicDid(WalletReader reader) {
        return context.identities()
                .findPublic(reader)
                .orElseThrow(() -> new InternalFailureException("evidence needs the agent's public DID"));
    }

    Ed25519PrivateKey privateKey(WalletReader reader, OwnDid own) {
        return context.keys().require(reader, own.key());
    }

    static KeyId keyId(OwnDid own) {
        return KeyId.parse(own.did().withFragment(FRAGMENT).toString());
    }
}
