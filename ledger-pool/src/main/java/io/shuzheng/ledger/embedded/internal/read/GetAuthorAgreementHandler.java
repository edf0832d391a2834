package io.shuzheng.ledger.embedded.internal.read;

import io.shuzheng.ledger.embedded.internal.proof.StateProver;
import io.shuzheng.ledger.embedded.internal.request.ClientRequest;
import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.state.AgreementPaths;
import io.shuzheng.ledger.embedded.internal.state.LedgerState;
import io.shuzheng.ledger.embedded.internal.state.LedgerStore;
import io.shuzheng.ledger.embedded.internal.state.StateKey;
import io.shuzheng.ledger.embedded.internal.state.StateValue;
import io.shuzheng.ledger.request.Ledger;
import io.shuzheng.ledger.request.TransactionType;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** GET_TXN_AUTHOR_AGREEMENT: the agreement in force, now or at a time, or any by version or digest. */
final class GetAuthorAgreementHandler implements ReadHandler {

    @Override
    public TransactionType type() {
        return TransactionType.GET_TXN_AUTHOR_AGREEMENT;
    }

    @Override
    public ObjectNode read(ClientRequest request, LedgerStore store) {
        Fields operation = request.operation();
        if (Stream.of("version", "digest", "timestamp").filter(operation::has).count() > 1) {
            throw RefusedRequestException.invalid("an agreement is asked for by one of version, digest and timestamp");
        }
        return find(operation, store.state(Ledger.CONFIG))
                .map(value -> ReadResult.of(request, value.value(), value.sequenceNumber(), value.updateTime()))
                .orElseGet(() -> ReadResult.notFound(request, Optional.empty()));
    }

    @Override
    public void addProofs(ObjectNode result, ClientRequest request, LedgerStore store, StateProver prover) {
        Fields operation = request.operation();
        ReadResult.addProof(
                result, prover.prove(Ledger.CONFIG, key(operation), operation.optionalInteger("timestamp", 0)));
    }

    private static Optional<StateValue> find(Fields operation, LedgerState state) {
        if (operation.has("digest")) {
            return state.find(AgreementPaths.agreement(operation.text("digest", Fields.NAME_LIMIT)));
        }
        if (operation.has("version")) {
            return state.find(AgreementPaths.agreementVersion(operation.text("version", Fields.NAME_LIMIT)))
                    .flatMap(pointer -> follow(pointer, state, Long.MAX_VALUE));
        }
        long time = operation.optionalInteger("timestamp", 0).orElse(Long.MAX_VALUE);
        return state.find(AgreementPaths.latestAgreement(), time).flatMap(pointer -> follow(pointer, state, time));
    }

    private static Optional<StateValue> follow(StateValue pointer, LedgerState state, long time) {
        return state.find(AgreementPaths.agreement(pointer.json().asString("")), time);
    }

    /** Clients follow a pointer themselves: it is the digest of the text that they get. */
    private static StateKey key(Fields operation) {
        if (operation.has("digest")) {
            return AgreementPaths.agreement(operation.text("digest", Fields.NAME_LIMIT));
        }
        return operation.has("version")
                ? AgreementPaths.agreementVersion(operation.text("version", Fields.NAME_LIMIT))
                : AgreementPaths.latestAgreement();
    }
}
