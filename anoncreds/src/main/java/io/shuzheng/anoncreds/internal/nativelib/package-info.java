/**
 * The native engine: Hyperledger's libanoncreds through JNA.
 *
 * <p>A {@link io.shuzheng.anoncreds.internal.nativelib.NativeSession} owns everything that one operation allocates in the
 * library and frees it at its end; nothing native outlives an operation.
 */
@NullMarked
package io.shuzheng.anoncreds.internal.nativelib;

import org.jspecify.annotations.NullMarked;
