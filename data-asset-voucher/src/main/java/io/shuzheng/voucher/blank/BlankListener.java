package io.shuzheng.voucher.blank;

import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.voucher.document.SignedDocument;
import io.shuzheng.voucher.document.SpendReceipt;
import io.shuzheng.voucher.value.SerialNumber;
import java.util.Optional;

/** Tells the operation centre what became of its requests, each time in the unit of work that makes it so. */
public interface BlankListener {

    /** The blank that was asked for is in the wallet. */
    void blankReceived(UnitOfWork work, String requestId, SerialNumber serial);

    /** The bureau has marked the blank as spent for the voucher that it was to be spent for. */
    void blankSpent(UnitOfWork work, SerialNumber serial, SignedDocument<SpendReceipt> receipt);

    /**
     * The bureau gives no blank, or does not let it be spent; the request is over.
     *
     * @param serial the blank; empty if there is none
     * @param reason a {@link BlankProblem} as {@link BlankProblem#code()}, or whatever else the report said; 500 characters at
     *     most
     */
    void blankRefused(UnitOfWork work, String requestId, Optional<SerialNumber> serial, String reason);
}
