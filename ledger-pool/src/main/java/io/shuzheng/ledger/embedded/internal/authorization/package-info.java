/** Who may do what: roles, actions, constraints and the table of Indy's default rules. */
@NullMarked
package io.shuzheng.ledger.embedded.internal.authorization;

import org.jspecify.annotations.NullMarked;
