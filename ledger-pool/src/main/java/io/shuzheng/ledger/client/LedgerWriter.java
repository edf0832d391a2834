package io.shuzheng.ledger.client;

import io.shuzheng.ledger.request.AuthorAgreementAcceptance;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerOperation;
import io.shuzheng.ledger.request.LedgerRequest;
import io.shuzheng.ledger.request.RequestIds;
import io.shuzheng.ledger.request.RequestSigner;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/**
 * Writes to the ledger as one identity and waits until the write is committed.
 *
 * <p>Where no answer comes, the same request is sent again, which cannot write twice: the ledger knows a request by the
 * digest of its payload.
 */
public final class LedgerWriter {

    private static final int RESENDS = 2;

    private final IndyPool pool;
    private final RequestIds ids;
    private final RequestSigner signer;
    private final Optional<AuthorAgreementAcceptance> agreement;

    public LedgerWriter(IndyPool pool, RequestIds ids, RequestSigner signer) {
        this(pool, ids, signer, Optional.empty());
    }

    private LedgerWriter(
            IndyPool pool, RequestIds ids, RequestSigner signer, Optional<AuthorAgreementAcceptance> agreement) {
        this.pool = pool;
        this.ids = ids;
        this.signer = signer;
        this.agreement = agreement;
    }

    /** This writer on a network that takes writes only under its agreement. */
    public LedgerWriter accepting(AuthorAgreementAcceptance acceptance) {
        return new LedgerWriter(pool, ids, signer, Optional.of(acceptance));
    }

    /** The identity that writes. */
    public LedgerDid author() {
        return signer.did();
    }

    /**
     * Writes a transaction.
     *
     * @throws InvalidInputException if the operation is a read
     * @throws RequestRefused if the network refuses it
     * @throws LedgerUnavailable if no agreed answer came: it may or may not be committed
     */
    public WriteReply write(LedgerOperation operation) {
        return write(operation, ids.next());
    }

    /**
     * Writes a transaction under a number that follows from what is written: the ledger answers the same operation under
     * the same number with the transaction that it has, also after a restart of this process.
     *
     * @param requestId positive, used for this operation only
     * @throws InvalidInputException as {@link #write(LedgerOperation)}, and if the number is not positive
     */
    public WriteReply write(LedgerOperation operation, long requestId) {
        if (!operation.type().isWrite()) {
            throw new InvalidInputException(operation.type() + " is no write");
        }
        LedgerRequest request = LedgerRequest.of(signer.did(), requestId, operation);
        LedgerRequest accepted = agreement.map(request::accepting).orElse(request);
        return send(accepted.signedBy(signer), RESENDS);
    }

    private WriteReply send(LedgerRequest request, int resends) {
        try {
            if (Answers.await(pool.submit(request)) instanceof WriteReply reply) {
                return reply;
            }
            throw new MalformedReply("no answer to " + request);
        } catch (LedgerUnavailable e) {
            if (resends == 0 || !mayHaveBeenLost(e)) {
                throw e;
            }
            return send(request, resends - 1);
        }
    }

    private static boolean mayHaveBeenLost(LedgerUnavailable failure) {
        return failure.reason() == LedgerUnavailable.Reason.TIMEOUT
                || failure.reason() == LedgerUnavailable.Reason.NO_CONSENSUS;
    }
}
