/**
 * The append-only Merkle tree of Certificate Transparency and of Indy's ledgers, with its two proofs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1">RFC 9162, section 2.1</a>
 */
@NullMarked
package io.shuzheng.primitives.merkle;

import org.jspecify.annotations.NullMarked;
