package io.shuzheng.computation.score;

/** What an audit of the private score looks at. */
public enum AuditCheck {
    /** The model owner's key signed the model's commitment. */
    MODEL_SIGNED,
    /** The opening opens the model's commitment, and to a scorecard. */
    MODEL_OPENED,
    /** The scorecard has the layout that the algorithm's digest is of. */
    LAYOUT_AGREED,
    /** The ciphertexts that the provider received are encryptions of the scorecard's points. */
    POINTS_ENCRYPTED,
    /** No single feature of the provider decides the score: one that does is read out by whoever learns the score. */
    NO_FEATURE_READ_OUT,
    /** The model owner computed on the features that it had committed to, and the auditor sees them. */
    STATED_FEATURES_OPENED,
    /** The provider computed on the features that it had committed to, and the auditor sees them. */
    PROVIDER_FEATURES_OPENED,
    /** The model owner's share is the one that it committed to. */
    MODEL_OWNER_SHARE_OPENED,
    /** The provider's share is the one that it committed to. */
    PROVIDER_SHARE_OPENED,
    /** The shares add up to the score that was issued. */
    SHARES_ADD_UP,
    /** The scorecard gives the score that was issued for the opened features. */
    SCORE_REPEATED,
    /** The opened features give the indicators that were issued. */
    INDICATORS_REPEATED
}
