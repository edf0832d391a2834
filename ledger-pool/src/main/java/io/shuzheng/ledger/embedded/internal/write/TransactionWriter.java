package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.authorization.AuthorizationRules;
import io.shuzheng.ledger.embedded.internal.ledger.LedgerEntry;
import io.shuzheng.ledger.embedded.internal.ledger.StoredTransaction;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.request.SignatureCheck;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.Nyms;
import io.shuzheng.ledger.embedded.internal.state.StateWrite;
import io.shuzheng.ledger.request.SigningForm;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.InternalFailureException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns requests to write into transactions, and transactions into state. For one thread. */
public final class TransactionWriter {

    private final LedgerStore store;
    private final Clock clock;
    private final Map<TransactionType, WriteHandler> handlers = new EnumMap<>(TransactionType.class);

    public TransactionWriter(LedgerStore store, AuthorizationRules rules, Clock clock) {
        this.store = store;
        this.clock = clock;
        List.of(
                        new NodeHandler(rules),
                        new NymHandler(rules),
                        new AttributeHandler(rules),
                        new SchemaHandler(rules),
                        new CredentialDefinitionHandler(rules),
                        new RevocationRegistryDefinitionHandler(rules),
                        new RevocationRegistryEntryHandler(rules),
                        new AuthorAgreementHandler(rules),
                        new AcceptanceMechanismsHandler(rules),
                        new DisableAgreementsHandler(rules),
                        new AuthorizationRuleHandler(TransactionType.AUTH_RULE, rules),
                        new AuthorizationRuleHandler(TransactionType.AUTH_RULES, rules))
                .forEach(handler -> handlers.put(handler.type(), handler));
    }

    /**
     * What is already on the ledger for this request.
     *
     * @throws RefusedRequestException if the same payload was written with other signatures
     */
    public Optional<LedgerEntry> findWritten(ClientRequest request) {
        Optional<LedgerEntry> written = store.findByPayloadDigest(SigningForm.payloadDigest(request.message()));
        written.filter(entry ->
                        !entry.transaction().digest().equals(Optional.of(SigningForm.digest(request.message()))))
                .ifPresent(entry -> {
                    throw RefusedRequestException.invalid(
                            "the same transaction was already ordered with different signatures");
                });
        return written;
    }

    /**
     * Checks a request and adds its transaction to the store; it is not durable yet.
     *
     * @throws RefusedRequestException if the request is not allowed; nothing is changed then
     */
    public LedgerEntry write(ClientRequest request) {
        WriteHandler handler = Optional.ofNullable(handlers.get(request.type()))
                .orElseThrow(() -> RefusedRequestException.invalid(request.type()
                        + " is not supported: an embedded ledger has no pool to upgrade, restart or configure,"
                        + " and freezes no ledger"));
        handler.checkStructure(request);
        SignatureCheck.verify(request, new Nyms(store));
        WriteContext context = new WriteContext(
                store, Math.max(store.lastTime(), clock.instant().getEpochSecond()));
        AgreementAcceptance.check(request, handler.ledger(), context);
        handler.checkState(request, context);
        long number = store.ledger(handler.ledger()).size() + 1;
        LedgerEntry entry = new LedgerEntry(
                handler.ledger(),
                RequestTransaction.create(request, handler, number, context.time()),
                handler.attribute(request.operation()));
        apply(entry);
        return entry;
    }

    /**
     * Adds a transaction that was checked before: from genesis, or from the log.
     *
     * @throws InternalFailureException if only a part could be added, so that the store is of no use any more
     */
    public void apply(LedgerEntry entry) {
        List<StateWrite> writes = stateWrites(entry.transaction());
        try {
            store.apply(entry, writes);
        } catch (RuntimeException e) {
            throw new InternalFailureException("a transaction could not be added: " + entry.transaction(), e);
        }
    }

    private List<StateWrite> stateWrites(StoredTransaction transaction) {
        return TransactionType.find(transaction.type())
                .flatMap(type -> Optional.ofNullable(handlers.get(type)))
                .map(handler -> handler.stateWrites(transaction, store))
                .orElse(List.of());
    }
}
