/** Asks connected peers for presentations, judges what comes, and says why. */
@NullMarked
package io.shuzheng.verifier;

import org.jspecify.annotations.NullMarked;
