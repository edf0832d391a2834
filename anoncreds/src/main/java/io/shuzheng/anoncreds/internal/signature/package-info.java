/**
 * Camenisch-Lysyanskaya signatures over attributes: keys, blinded requests, signatures and their correctness proofs.
 *
 * <p>One class an operation of the specification: {@link
 * io.shuzheng.anoncreds.internal.signature.CredentialDefinitionCreator}, {@link
 * io.shuzheng.anoncreds.internal.signature.CredentialOfferCreator}, {@link
 * io.shuzheng.anoncreds.internal.signature.CredentialRequestCreator}, {@link
 * io.shuzheng.anoncreds.internal.signature.CredentialIssuer} and {@link
 * io.shuzheng.anoncreds.internal.signature.CredentialProcessor}. What revocable credentials need beside them comes through the
 * four interfaces here.
 *
 * <p><b>Side channels.</b> Nothing here runs in constant time. The issuer's arithmetic modulo its primes has blinded exponents,
 * and bases that its own fresh v'' has randomised; its signature is checked with the public key before it leaves, so that a
 * fault of the machine does not give the primes away. The holder raises generators to its link secret without blinding:
 * whoever can measure the holder's machine closely may learn about it.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#anoncreds-issuance-data-flow">AnonCreds, "Issuance Data
 *     Flow"</a>
 */
@NullMarked
package io.shuzheng.anoncreds.internal.signature;

import org.jspecify.annotations.NullMarked;
