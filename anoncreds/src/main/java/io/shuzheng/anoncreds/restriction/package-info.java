/**
 * Restrictions: which credentials may answer a request, as queries in the Wallet Query Language (WQL).
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#restrictions">AnonCreds, "Restrictions"</a>
 */
@NullMarked
package io.shuzheng.anoncreds.restriction;

import org.jspecify.annotations.NullMarked;
