/**
 * Strict MessagePack for values of a known shape. A shape tells how one value stands in MessagePack and in the JSON of
 * AnonCreds' own objects, and translates either way; nothing of another shape is read.
 */
@NullMarked
package io.shuzheng.anoncreds.internal.msgpack;

import org.jspecify.annotations.NullMarked;
