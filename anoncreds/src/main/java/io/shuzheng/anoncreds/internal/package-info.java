/** What the typed objects share and nobody else needs. */
@NullMarked
package io.shuzheng.anoncreds.internal;

import org.jspecify.annotations.NullMarked;
