package io.shuzheng.ledger.embedded.internal.authorization;

import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.LedgerState;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.primitives.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Decides whether the signers of a request may do what it asks. */
public final class AuthorizationRules {

    private static final Map<RuleKey, Constraint> DEFAULTS = DefaultRules.create();

    private final LedgerState config;

    /** The rules that a network starts with, as far as the config ledger does not say otherwise. */
    public AuthorizationRules(LedgerStore store) {
        this.config = store.state(Ledger.CONFIG);
    }

    /** The keys of all rules; none is ever added or removed. */
    public static Set<RuleKey> keys() {
        return DEFAULTS.keySet();
    }

    /**
     * The key that the members of a rule name.
     *
     * @throws RefusedRequestException if a member is wrong, or there is no such rule
     */
    public static RuleKey keyIn(Fields rule) {
        RuleKey key = RuleKey.parse(rule);
        if (!DEFAULTS.containsKey(key)) {
            throw RefusedRequestException.invalid("there is no authorization rule with the key \"" + key + "\"");
        }
        return key;
    }

    /** The rule of a key as it is now, if there is such a key. */
    public Optional<Constraint> find(RuleKey key) {
        Optional<Constraint> changed = config.find(key.path())
                .filter(value -> value.json() instanceof ObjectNode)
                .map(value -> ConstraintParser.parse(Fields.of((ObjectNode) value.json())));
        return changed.or(() -> Optional.ofNullable(DEFAULTS.get(key)));
    }

    /** A rule as GET_AUTH_RULE lists it. */
    public ObjectNode describe(RuleKey key) {
        ObjectNode rule = Json.object();
        find(key).ifPresent(constraint -> rule.set("constraint", constraint.toJson()));
        key.writeTo(rule);
        return rule;
    }

    /** The change of the config state that sets a rule. */
    public static StateWrite set(RuleKey key, Constraint constraint) {
        return StateWrite.put(key.path(), new StateValue(constraint.toJson()));
    }

    /**
     * Checks an action.
     *
     * @throws RefusedRequestException if the request's signers may not carry it out
     */
    public void require(AuthorizedAction action, ClientRequest request, Nyms nyms) {
        Constraint constraint = find(action)
                .orElseThrow(() -> RefusedRequestException.unauthorized("no rule allows this: " + describe(action)));
        Signers signers = Signers.of(request, nyms);
        signers.endorsementProblem()
                .or(() -> problem(constraint, action, signers))
                .ifPresent(reason -> {
                    throw RefusedRequestException.unauthorized(
                            reason + "; " + describe(action) + " is for " + constraint);
                });
    }

    private static Optional<String> problem(Constraint constraint, AuthorizedAction action, Signers signers) {
        if (constraint instanceof Constraint.Signed signed) {
            return problem(signed, action, signers);
        }
        if (constraint instanceof Constraint.AllOf all) {
            return problems(all.constraints(), action, signers).stream().findFirst();
        }
        if (constraint instanceof Constraint.AnyOf any) {
            List<String> problems = problems(any.constraints(), action, signers);
            return problems.size() < any.constraints().size()
                    ? Optional.empty()
                    : Optional.of(String.join(", ", problems.stream().distinct().toList()));
        }
        return Optional.of("this is forbidden");
    }

    private static List<String> problems(List<Constraint> constraints, AuthorizedAction action, Signers signers) {
        return constraints.stream()
                .map(constraint -> problem(constraint, action, signers))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> problem(Constraint.Signed constraint, AuthorizedAction action, Signers signers) {
        if (constraint.owner() && !action.byOwner()) {
            return Optional.of(signers.author() + " is not the owner");
        }
        if (constraint.signatures() > 0 && !constraint.countsOffLedger() && !signers.authorOnLedger()) {
            return Optional.of(signers.author() + " is not on the ledger");
        }
        return signers.count(constraint) < constraint.signatures()
                ? Optional.of("not enough signatures of "
                        + (constraint.role() == SignerRole.ANYONE ? "anyone" : constraint.role()))
                : Optional.empty();
    }

    /** A rule's old and new value, or its field, may be a wildcard; the most specific rule counts. */
    private Optional<Constraint> find(AuthorizedAction action) {
        return Stream.of(
                        action.key(action.field(), action.oldValue(), action.newValue()),
                        action.key(action.field(), RuleKey.ANY, action.newValue()),
                        action.key(action.field(), action.oldValue(), RuleKey.ANY),
                        action.key(action.field(), RuleKey.ANY, RuleKey.ANY),
                        action.key(RuleKey.ANY, RuleKey.ANY, RuleKey.ANY))
                .filter(DEFAULTS::containsKey)
                .findFirst()
                .flatMap(this::find);
    }

    private static String describe(AuthorizedAction action) {
        String what = action.kind() + " of " + action.type();
        return RuleKey.ANY.equals(action.field())
                ? what
                : what + " " + action.field() + " from \"" + action.oldValue() + "\" to \"" + action.newValue() + "\"";
    }
}
