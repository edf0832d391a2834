package io.shuzheng.voucher.settlement;

/** Why a document of the settlement is refused. */
public enum SettlementProblem {
    /** No quote of that id was accepted. */
    UNKNOWN_QUOTE,
    /** The document is about another application than the quote or invoice that it names. */
    OTHER_APPLICATION,
    /** Payer or payee are not those of the quote or invoice. */
    OTHER_PARTIES,
    /** The amount is not that of the quote or invoice. */
    OTHER_AMOUNT,
    /** The order is for another text of the invoice. */
    OTHER_INVOICE,
    /** The fee was agreed already, the quote invoiced, or the invoice paid, by another document. */
    REPLAY,
    /** The signature is not that of the party that must sign. */
    BAD_SIGNATURE,
    /** The quote's time was over when it was accepted. */
    EXPIRED
}
