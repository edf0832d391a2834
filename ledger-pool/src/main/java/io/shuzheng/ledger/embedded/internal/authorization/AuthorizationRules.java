package io.shuzheng.ledger.embedded.internal.authorization;

import static io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction.ANY;

import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides whether the signers of a request may do what it asks. */
public final class AuthorizationRules {

    private final Map<String, Constraint> rules;

    private AuthorizationRules(Map<String, Constraint> rules) {
        this.rules = rules;
    }

    /** The rules that a new Indy network starts with. */
    public static AuthorizationRules defaults() {
        return new AuthorizationRules(DefaultRules.create());
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
        if (constraint.signatures() > 0 && !signers.authorOnLedger()) {
            return Optional.of(signers.author() + " is not on the ledger");
        }
        return signers.count(constraint.role()) < constraint.signatures()
                ? Optional.of("not enough signatures of "
                        + constraint.role().map(Enum::name).orElse("anyone"))
                : Optional.empty();
    }

    /** A rule's old and new value, or its field, may be a wildcard; the most specific rule counts. */
    private Optional<Constraint> find(AuthorizedAction action) {
        return Stream.of(
                        action.key(action.field(), action.oldValue(), action.newValue()),
                        action.key(action.field(), ANY, action.newValue()),
                        action.key(action.field(), action.oldValue(), ANY),
                        action.key(action.field(), ANY, ANY),
                        action.key(ANY, ANY, ANY))
                .map(rules::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String describe(AuthorizedAction action) {
        String what = action.kind() + " of " + action.type();
        return ANY.equals(action.field())
                ? what
                : what + " " + action.field() + " from \"" + action.oldValue() + "\" to \"" + action.newValue() + "\"";
    }
}
