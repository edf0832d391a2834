/**
 * Scorecards: features cut into bins, integer points for each bin, and their sum as the score.
 *
 * <p>A score is linear in the one-hot coding of its bins. That is what the private score can compute under encryption, and
 * why a score's range comes from its points and not from clamping.
 */
@NullMarked
package io.shuzheng.computation.scorecard;

import org.jspecify.annotations.NullMarked;
