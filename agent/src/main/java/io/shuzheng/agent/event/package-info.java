/** Tells the inside of the process, and durable subscribers such as webhooks, what happened in the agent. */
@NullMarked
package io.shuzheng.agent.event;

import org.jspecify.annotations.NullMarked;
