package io.shuzheng.computation.score;

import io.shuzheng.computation.contract.Algorithm;
import io.shuzheng.computation.scorecard.ScorecardLayout;

/** The names of the protocol {@code urn:shuzheng:private-score/1.0}. */
public final class PrivateScore {

    /** The protocol, and the algorithm's id in contracts. */
    public static final String ID = "urn:shuzheng:private-score/1.0";

    /** Set-up, model owner to provider: an {@link EncryptedModel}. */
    public static final String ENCRYPTED_MODEL = ID + "/encrypted-model";

    /** Set-up, model owner to receiver: a {@link SignedModelCommitment}. */
    public static final String MODEL_COMMITMENT = ID + "/model-commitment";

    /** Provider to model owner: {@code Enc(w·x + r)}. */
    public static final String MASKED_ANSWER = ID + "/masked-answer";

    /** Provider to receiver: {@code -r}, and the indicators. */
    public static final String MASK_SHARE = ID + "/mask-share";

    /** Model owner to receiver: {@code w·x + r} and the points of its own features. */
    public static final String MASKED_SUM = ID + "/masked-sum";

    /** The input that is the model, the same for all applications. */
    public static final String MODEL_INPUT = "model";

    /** The input that is the model owner's features of the applicant. */
    public static final String STATED_FEATURES_INPUT = "stated-features";

    /** The input that is the provider's features of the applicant. */
    public static final String PROVIDER_FEATURES_INPUT = "provider-features";

    /** The output that is the score, 0 to 1000. All other outputs are indicators. */
    public static final String SCORE_OUTPUT = "joint_score";

    static final String MODEL_DOMAIN = ID + "#model";
    static final String FEATURES_DOMAIN = ID + "#features";
    static final String SHARE_DOMAIN = ID + "#share";

    private PrivateScore() {}

    /** The algorithm of all scorecards with this layout. */
    public static Algorithm algorithm(ScorecardLayout layout) {
        return Algorithm.of(ID, layout.toJson());
    }
}
