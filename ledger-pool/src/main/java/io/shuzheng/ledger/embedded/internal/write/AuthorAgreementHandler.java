package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.authorization.AuthorizedAction;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.AgreementPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerState;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** TXN_AUTHOR_AGREEMENT: what authors must accept with each domain transaction; or when an older one ends. */
final class AuthorAgreementHandler implements WriteHandler {

    private final AuthorizationRules rules;

    AuthorAgreementHandler(AuthorizationRules rules) {
        this.rules = rules;
    }

    @Override
    public TransactionType type() {
        return TransactionType.TXN_AUTHOR_AGREEMENT;
    }

    @Override
    public Ledger ledger() {
        return Ledger.CONFIG;
    }

    @Override
    public Optional<String> dataVersion() {
        return Optional.of("2");
    }

    @Override
    public void checkStructure(ClientRequest request) {
        Fields operation = request.operation();
        operation.text("version", Fields.NAME_LIMIT);
        operation.possiblyEmptyText("text", Fields.TEXT_LIMIT);
        operation.optionalInteger("ratification_ts", 0);
        operation.optionalInteger("retirement_ts", 0);
    }

    @Override
    public void checkState(ClientRequest request, WriteContext context) {
        LedgerState state = context.store().state(Ledger.CONFIG);
        if (state.find(AgreementPaths.latestMechanisms()).isEmpty()) {
            throw RefusedRequestException.rejected("an agreement needs an acceptance mechanism list (AML) first");
        }
        Optional<AuthorAgreement> existing =
                AuthorAgreement.ofVersion(request.operation().text("version", Fields.NAME_LIMIT), state);
        rules.require(
                existing.isPresent() ? AuthorizedAction.edit(type(), true) : AuthorizedAction.add(type(), true),
                request,
                new Nyms(context.store()));
        if (existing.isPresent()) {
            checkRetirement(request.operation(), existing.get(), state);
        } else {
            checkNew(request.operation(), context.time());
        }
    }

    private static void checkNew(Fields operation, long now) {
        if (!operation.has("text")) {
            throw RefusedRequestException.rejected("a new agreement must have a \"text\"");
        }
        if (operation.optionalInteger("retirement_ts", 0).isPresent()) {
            throw RefusedRequestException.rejected("a new agreement cannot have a \"retirement_ts\"");
        }
        OptionalLong ratified = operation.optionalInteger("ratification_ts", 0);
        if (ratified.isEmpty()) {
            throw RefusedRequestException.rejected("a new agreement must have a \"ratification_ts\"");
        }
        if (ratified.getAsLong() > now) {
            throw RefusedRequestException.rejected("a new agreement's \"ratification_ts\" cannot lie in the future");
        }
    }

    private static void checkRetirement(Fields operation, AuthorAgreement existing, LedgerState state) {
        if (!operation
                .possiblyEmptyText("text", Fields.TEXT_LIMIT)
                .orElse(existing.text())
                .equals(existing.text())) {
            throw RefusedRequestException.rejected("the text of an agreement cannot be changed");
        }
        if (operation.optionalInteger("ratification_ts", 0).orElse(existing.ratified()) != existing.ratified()) {
            throw RefusedRequestException.rejected("the \"ratification_ts\" of an agreement cannot be changed");
        }
        Optional<String> latest = AuthorAgreement.digestInForce(state);
        if (latest.isEmpty()) {
            throw RefusedRequestException.rejected("agreements are disabled, so none can be retired");
        }
        if (latest.get().equals(existing.digest())) {
            throw RefusedRequestException.rejected("the latest agreement cannot be retired");
        }
    }

    @Override
    public List<StateWrite> stateWrites(StoredTransaction transaction, LedgerStore store) {
        JsonNode data = transaction.data();
        String version = data.path("version").asString("");
        JsonNode retirement = data.path("retirement_ts");
        Optional<AuthorAgreement> existing = AuthorAgreement.ofVersion(version, store.state(Ledger.CONFIG));
        if (existing.isPresent()) {
            OptionalLong retired =
                    retirement.isIntegralNumber() ? OptionalLong.of(retirement.longValue()) : OptionalLong.empty();
            return List.of(existing.get().retiredAt(retired).write(transaction));
        }
        AuthorAgreement agreement = new AuthorAgreement(
                version,
                data.path("text").asString(""),
                data.path("ratification_ts").asLong(0),
                OptionalLong.empty());
        StateValue pointer = new StateValue(JsonNodeFactory.instance.stringNode(agreement.digest()));
        return List.of(
                agreement.write(transaction),
                StateWrite.put(AgreementPaths.agreementVersion(version), pointer),
                StateWrite.put(AgreementPaths.latestAgreement(), pointer));
    }
}
