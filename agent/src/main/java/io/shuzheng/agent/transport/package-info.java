/** HTTP in and out, without a servlet container: Jetty's core server takes envelopes and serves pages, the JDK's client delivers them. */
@NullMarked
package io.shuzheng.agent.transport;

import org.jspecify.annotations.NullMarked;
