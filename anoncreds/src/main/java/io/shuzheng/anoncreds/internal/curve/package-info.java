/** Between the curve elements of the data model, which are texts, and those of {@link io.shuzheng.pairing}, which can be computed with. */
@NullMarked
package io.shuzheng.anoncreds.internal.curve;

import org.jspecify.annotations.NullMarked;
