/** The node: takes messages, answers them, commits what they changed. */
@NullMarked
package io.shuzheng.ledger.embedded.internal.node;

import org.jspecify.annotations.NullMarked;
