/** The ZMQ CURVE socket that clients talk to. */
@NullMarked
package io.shuzheng.ledger.embedded.internal.transport;

import org.jspecify.annotations.NullMarked;
