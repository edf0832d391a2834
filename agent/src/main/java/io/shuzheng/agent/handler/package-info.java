/** Handlers that every agent has: trust ping, discover features, problem reports. */
@NullMarked
package io.shuzheng.agent.handler;

import org.jspecify.annotations.NullMarked;
