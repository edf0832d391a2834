/** The {@code bench} command: measures this machine, prints medians, and judges nothing. */
@NullMarked
package io.shuzheng.app.bench;

import org.jspecify.annotations.NullMarked;
