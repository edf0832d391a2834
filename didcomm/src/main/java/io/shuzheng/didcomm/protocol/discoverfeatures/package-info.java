/** Discover Features 2.0 (Aries RFC 0557): which protocols, roles and goals an agent knows. */
@NullMarked
package io.shuzheng.didcomm.protocol.discoverfeatures;

import org.jspecify.annotations.NullMarked;
