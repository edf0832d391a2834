/** Who may read which statement of the log, and who may add one. */
@NullMarked
package io.shuzheng.evidence.access;

import org.jspecify.annotations.NullMarked;
