/** The market's actors as running agents, several in one process or each in its own. */
@NullMarked
package io.shuzheng.app.actor;

import org.jspecify.annotations.NullMarked;
