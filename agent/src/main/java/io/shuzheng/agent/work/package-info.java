/** What an agent does in the background: rows that commit with the step that asks for them, and survive a crash. */
@NullMarked
package io.shuzheng.agent.work;

import org.jspecify.annotations.NullMarked;
