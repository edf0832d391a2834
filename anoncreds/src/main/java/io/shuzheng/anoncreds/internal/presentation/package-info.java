/**
 * Presentations as a whole: which credential answers which part of a request, and the proofs of all of them under one
 * challenge.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#anoncreds-presentation">AnonCreds, "AnonCreds Presentation"</a>
 */
@NullMarked
package io.shuzheng.anoncreds.internal.presentation;

import org.jspecify.annotations.NullMarked;
