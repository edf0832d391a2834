package io.shuzheng.voucher.settlement;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.voucher.value.Fen;

/**
 * One row of a book in double entry: the same amount leaves one account and enters another.
 *
 * @param reference what the entry is for: {@code invoice:} or {@code payment:} and the document's id; a book holds a
 *     reference once
 * @param debit the account that is debited
 * @param credit the account that is credited, another one
 * @param amount more than nothing
 * @param bookedAt in Unix seconds
 */
public record JournalEntry(String reference, Account debit, Account credit, Fen amount, long bookedAt) {

    /** @throws InvalidInputException if both accounts are one, or the amount is 0 */
    public JournalEntry {
        if (debit == credit) {
            throw new InvalidInputException("an entry moves an amount from one account to another");
        }
        if (amount.amount() == 0) {
            throw new InvalidInputException("an entry moves more than nothing");
        }
    }
}
