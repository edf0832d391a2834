/**
 * The private score: a bank's scorecard on features that a bank and a data provider hold, computed so that only the operation
 * centre learns the score ({@code docs/protocols/private-score-1.0.md}).
 *
 * <p>Once a version the {@link io.shuzheng.computation.score.ModelOwner} commits to its model and sends its points encrypted,
 * {@code Enc(w)}, to the {@link io.shuzheng.computation.score.FeatureProvider}. For an application the provider sends
 * {@code Enc(w·x + r)} back, for a uniform {@code r}, and {@code -r} to the
 * {@link io.shuzheng.computation.score.ScoreReceiver}; the model owner decrypts, adds the points of its own features and sends
 * the masked sum to the receiver, which adds both shares.
 *
 * <p><b>What is assumed.</b> The parties follow the protocol (semi-honest), and nobody colludes with the receiver. Then
 * <ul>
 *   <li>the model owner learns nothing of the provider's features, whatever it computes: {@code w·x + r} is uniform and its
 *       ciphertext is fresh;
 *   <li>the provider learns nothing of the points, if Paillier's encryption is indistinguishable, and nothing of the score;
 *   <li>the receiver learns the score and the declared indicators, and nothing else: it issues them.
 * </ul>
 *
 * <p><b>What is not given.</b> The receiver and the model owner together have {@code w·x} of each applicant. The receiver and
 * the provider together solve for the points after as many scores as there are independent ones. A model owner that breaks
 * the protocol can send unit vectors for points, so that whatever reveals the score reveals a feature; its commitment and
 * {@link io.shuzheng.computation.score.ModelAudit} are there to find that afterwards. A party that computes on other features
 * than it committed to is found by {@link io.shuzheng.computation.score.ResultAudit}, not during the protocol.
 */
@NullMarked
package io.shuzheng.computation.score;

import org.jspecify.annotations.NullMarked;
