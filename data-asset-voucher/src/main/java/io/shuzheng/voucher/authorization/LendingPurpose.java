package io.shuzheng.voucher.authorization;

import io.shuzheng.computation.dataset.CreditIndicator;
import io.shuzheng.computation.score.PrivateScore;
import io.shuzheng.voucher.message.DataTerms;
import java.util.Arrays;
import java.util.List;

/** What the lending flow computes, and what for: the terms that a bank asks for and an enterprise consents to. */
public final class LendingPurpose {

    /** The purpose in authorizations and contracts. */
    public static final String CREDIT_DECISION = "credit-decision";

    private LendingPurpose() {}

    /** The id of the algorithm. */
    public static String algorithm() {
        return PrivateScore.ID;
    }

    /** The indicators that the provider tells the operation centre beside the score, by name. */
    public static List<String> indicators() {
        return Arrays.stream(CreditIndicator.values())
                .map(CreditIndicator::code)
                .toList();
    }

    /** Whether terms ask for nothing but that. */
    public static boolean accepts(DataTerms terms) {
        return terms.purpose().equals(CREDIT_DECISION)
                && terms.algorithm().equals(algorithm())
                && indicators().containsAll(terms.indicators());
    }
}
