/** The state that transactions make: a value a key, with all its earlier versions. */
@NullMarked
package io.shuzheng.ledger.embedded.internal.state;

import org.jspecify.annotations.NullMarked;
