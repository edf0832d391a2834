/** Strict readers and the compact JWS form; no part of the module's interface. */
@NullMarked
package io.shuzheng.evidence.internal;

import org.jspecify.annotations.NullMarked;
