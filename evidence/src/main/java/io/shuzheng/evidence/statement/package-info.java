/** What an actor says about a step of the flow, how it is signed, and the commitments in it. */
@NullMarked
package io.shuzheng.evidence.statement;

import org.jspecify.annotations.NullMarked;
