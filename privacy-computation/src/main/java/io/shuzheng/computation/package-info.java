/**
 * Privacy computation between parties that show each other nothing but what a contract says.
 *
 * <ul>
 *   <li>{@code contract}: what the parties agree on and sign before a computation runs;
 *   <li>{@code engine}: one party's side of any computation, its messages, and what it remembers between them;
 *   <li>{@code score}: the private score, the first engine, with its audits;
 *   <li>{@code scorecard}: features, bins and points, and how they are trained;
 *   <li>{@code paillier}: the encryption that the score is computed under;
 *   <li>{@code dataset}: the demo's 1,000 real applicants.
 * </ul>
 */
@NullMarked
package io.shuzheng.computation;

import org.jspecify.annotations.NullMarked;
