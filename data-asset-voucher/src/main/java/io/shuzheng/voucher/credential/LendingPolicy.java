package io.shuzheng.voucher.credential;

import io.shuzheng.primitives.InvalidInputException;

/**
 * What a bank lends on. The same for all applications: a wallet answers one threshold an attribute and bank.
 *
 * @param minimumScore the least joint score, 0 to 1000
 * @param minimumCapital the least registered capital, in 10,000 CNY (万元), 0 or more
 */
public record LendingPolicy(int minimumScore, int minimumCapital) {

    /** A score of 600 and a capital of 1,000,000 CNY. */
    public static final LendingPolicy STANDARD = new LendingPolicy(600, 100);

    /** @throws InvalidInputException if a value is out of its range */
    public LendingPolicy {
        if (minimumScore < 0 || minimumScore > 1000) {
            throw new InvalidInputException("a minimum score is 0 to 1000");
        }
        if (minimumCapital < 0) {
            throw new InvalidInputException("a minimum capital is not negative");
        }
    }
}
