/** Asks for proofs, judges them, and says why. */
@NullMarked
package io.shuzheng.verifier;

import org.jspecify.annotations.NullMarked;
