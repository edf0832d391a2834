/** Reads members of JSON objects with their path in every error. */
@NullMarked
package io.shuzheng.anoncreds.internal.json;

import org.jspecify.annotations.NullMarked;
