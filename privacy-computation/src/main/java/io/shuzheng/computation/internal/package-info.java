/** What the packages of this module share and nobody else uses. */
@NullMarked
package io.shuzheng.computation.internal;

import org.jspecify.annotations.NullMarked;
