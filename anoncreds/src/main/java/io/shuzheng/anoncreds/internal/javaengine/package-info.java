/** The engine in Java: composes the parts that the neighbouring packages hold, each after a chapter of the specification. */
@NullMarked
package io.shuzheng.anoncreds.internal.javaengine;

import org.jspecify.annotations.NullMarked;
