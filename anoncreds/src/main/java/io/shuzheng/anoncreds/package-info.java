/** AnonCreds v1.0: issue, hold, present, verify and revoke, behind one engine interface. */
@NullMarked
package io.shuzheng.anoncreds;

import org.jspecify.annotations.NullMarked;
