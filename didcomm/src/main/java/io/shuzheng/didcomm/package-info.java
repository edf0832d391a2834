/** DIDs, DIDComm v1 envelopes, Aries messages and protocol state machines; no HTTP, no database. */
@NullMarked
package io.shuzheng.didcomm;

import org.jspecify.annotations.NullMarked;
