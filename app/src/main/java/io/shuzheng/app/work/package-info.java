/** The work directory, in which the actors of a demo or of a developer's set-up keep what outlives a run. */
@NullMarked
package io.shuzheng.app.work;

import org.jspecify.annotations.NullMarked;
