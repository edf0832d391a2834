/** Arithmetic on the curve of Ed25519, variable in time: for public values only. No part of the module's interface. */
@NullMarked
package io.shuzheng.primitives.internal;

import org.jspecify.annotations.NullMarked;
