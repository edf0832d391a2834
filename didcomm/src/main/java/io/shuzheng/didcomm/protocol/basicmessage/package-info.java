/** Basic Message 1.0 (Aries RFC 0095): text for people. One message, no answer, so there is no state machine. */
@NullMarked
package io.shuzheng.didcomm.protocol.basicmessage;

import org.jspecify.annotations.NullMarked;
