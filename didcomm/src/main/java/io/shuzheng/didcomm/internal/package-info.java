/** Helpers of the didcomm module that other modules do not use. */
@NullMarked
package io.shuzheng.didcomm.internal;

import org.jspecify.annotations.NullMarked;
