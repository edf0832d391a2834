/** What every agent shares: encrypted wallet store, inbox and outbox, protocol dispatch, HTTP transport. */
@NullMarked
package io.shuzheng.agent;

import org.jspecify.annotations.NullMarked;
