package io.shuzheng.ledger.embedded.internal.authorization;

import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.state.Nym;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.request.LedgerRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose verified signatures a request has, and their roles.
 *
 * @param author the author's DID
 * @param authorOnLedger whether the author is registered
 * @param authorRole the author's role
 * @param signatures how many DIDs signed
 * @param roles the roles of all signers that are registered, the author among them
 * @param endorser the endorser's DID, if the request names one
 * @param endorserRole the endorser's role
 */
record Signers(
        String author,
        boolean authorOnLedger,
        Optional<LedgerRole> authorRole,
        int signatures,
        List<Optional<LedgerRole>> roles,
        Optional<String> endorser,
        Optional<LedgerRole> endorserRole) {

    private static final Set<LedgerRole> ENDORSING =
            Set.of(LedgerRole.ENDORSER, LedgerRole.TRUSTEE, LedgerRole.STEWARD);

    static Signers of(ClientRequest request, Nyms nyms) {
        List<Optional<LedgerRole>> roles = new ArrayList<>();
        request.signatures()
                .keySet()
                .forEach(did -> nyms.find(did).map(Nym::role).ifPresent(roles::add));
        return new Signers(
                request.author(),
                nyms.find(request.author()).isPresent(),
                nyms.roleOf(request.author()),
                request.signatures().size(),
                List.copyOf(roles),
                request.endorser(),
                request.endorser().flatMap(nyms::roleOf));
    }

    /** How many signatures count. */
    long count(Constraint.Signed constraint) {
        return constraint.countsOffLedger()
                ? signatures
                : roles.stream().filter(constraint.role()::accepts).count();
    }

    /** What is wrong with the endorsement, if anything is. */
    Optional<String> endorsementProblem() {
        if (endorser.isPresent() && !endorserRole.equals(Optional.of(LedgerRole.ENDORSER))) {
            return Optional.of("the endorser " + endorser.get() + " does not have the role ENDORSER");
        }
        boolean endorsed = signatures > 1
                && authorRole.filter(ENDORSING::contains).isEmpty()
                && roles.stream().flatMap(Optional::stream).anyMatch(ENDORSING::contains);
        return endorsed && endorser.isEmpty()
                ? Optional.of("a request that is endorsed must name its \"endorser\"")
                : Optional.empty();
    }
}
