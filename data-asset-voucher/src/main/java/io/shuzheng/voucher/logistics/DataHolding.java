package io.shuzheng.voucher.logistics;

import io.shuzheng.computation.scorecard.FeatureValues;
import io.shuzheng.voucher.value.UnifiedSocialCreditCode;
import java.util.Optional;

/** The data that a provider has about enterprises. */
@FunctionalInterface
public interface DataHolding {

    /** A value of each of the provider's features; empty if there are no data about this enterprise. */
    Optional<FeatureValues> find(UnifiedSocialCreditCode enterprise);
}
