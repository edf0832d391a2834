package io.shuzheng.voucher.value;

import io.shuzheng.primitives.InvalidInputException;

/**
 * An amount of money in fen (分), a hundredth of a yuan.
 *
 * @param amount 0 to 10¹² fen, ten thousand million yuan
 */
public record Fen(long amount) {

    private static final long MAXIMUM = 1_000_000_000_000L;

    /** @throws InvalidInputException if the amount is negative or too large */
    public Fen {
        if (amount < 0 || amount > MAXIMUM) {
            throw new InvalidInputException("an amount has 0 to " + MAXIMUM + " fen");
        }
    }

    /** The sum. */
    public Fen plus(Fen other) {
        return new Fen(amount + other.amount);
    }

    /** For people: yuan with two decimals. */
    @Override
    public String toString() {
        return "¥" + amount / 100 + "." + (amount % 100 < 10 ? "0" : "") + amount % 100;
    }
}
