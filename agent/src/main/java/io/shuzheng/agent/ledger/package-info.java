/** An agent on an Indy ledger: it reads there, and writes as its public DID. */
@NullMarked
package io.shuzheng.agent.ledger;

import org.jspecify.annotations.NullMarked;
