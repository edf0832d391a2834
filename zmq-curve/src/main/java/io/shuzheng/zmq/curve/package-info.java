/** What NaCl calls a box and a secret box, on Bouncy Castle. */
@NullMarked
package io.shuzheng.zmq.curve;

import org.jspecify.annotations.NullMarked;
