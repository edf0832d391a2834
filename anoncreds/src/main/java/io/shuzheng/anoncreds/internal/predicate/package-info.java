/**
 * Proofs that a hidden attribute is at least, more than, at most or less than a bound: the difference is shown to be a sum of
 * four squares.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#generate-presentation">AnonCreds, "Generate Presentation"</a>
 */
@NullMarked
package io.shuzheng.anoncreds.internal.predicate;

import org.jspecify.annotations.NullMarked;
