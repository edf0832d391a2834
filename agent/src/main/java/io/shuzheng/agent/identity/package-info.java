/** The agent's own keys and DIDs. Private keys stay in the wallet; what leaves here are public keys and signatures. */
@NullMarked
package io.shuzheng.agent.identity;

import org.jspecify.annotations.NullMarked;
