/**
 * Credentials and presentations of AnonCreds in the form of W3C Verifiable Credentials, both ways, as anoncreds-rs 0.2.3
 * writes and reads them: Data Integrity proofs of the cryptosuite {@code anoncreds-2023}.
 *
 * <p>The signatures and proofs are those of AnonCreds' own form, written in MessagePack. So there is no cryptography here:
 * engines issue, process, present and verify the own form, and this package translates.
 *
 * <h2>Covered</h2>
 *
 * <ul>
 *   <li>The Verifiable Credentials Data Model in versions 1.1 and 2.0. The first context tells which; further contexts and types
 *       are allowed, and ignored.
 *   <li>A credential: {@code issuer} as a text, one {@code credentialSubject}, {@code proof} as one object or an array with
 *       exactly one proof of AnonCreds, {@code issuanceDate} (1.1, required) or {@code validFrom} (2.0). {@code id} is read if it
 *       is a URI, and dropped; proofs of other cryptosuites are neither verified nor kept.
 *   <li>Its subject: attribute names as the issuer wrote them. An integer of 32 bits in its usual text is a number, all else is
 *       a string. In a presentation, an attribute that is not shown but has predicates is {@code true}, under the normalised
 *       name: the reference library takes no other. What the predicates are, the proof alone says.
 *   <li>A presentation: one or more credentials, and a proof whose {@code challenge} is the request's nonce. The request is one
 *       of AnonCreds; which credential answers which referent is found anew, as the form does not say.
 * </ul>
 *
 * <h2>Refused</h2>
 *
 * <ul>
 *   <li>Members that nobody here would judge: {@code validUntil}, {@code expirationDate}, {@code credentialStatus},
 *       {@code credentialSchema}, {@code evidence}, {@code termsOfUse}, {@code refreshService}, {@code holder}, {@code name},
 *       {@code description} and any other; in proofs {@code created}, {@code expires}, {@code domain}, {@code nonce} and any
 *       other. Also the aliases {@code @id} and {@code @type}, an issuer that is an object, several subjects, a subject's nested
 *       values, and a presentation with several proofs or with a proof of another cryptosuite.
 *   <li>A credential of a presentation that shows what its proof does not reveal, or hides what it reveals, and likewise for
 *       predicates; or that names another issuer than its credential definition does. The reference library is laxer: it takes a
 *       value that no proof backs, or that was changed, for an attribute left unrevealed, and verifies. It also writes the values
 *       of a group that was to stay unrevealed; such a presentation is refused here.
 *   <li>MessagePack with unknown, missing or repeated names, values of another type, sizes beyond bounds, numbers with leading
 *       zeros, points with coordinates out of range, or anything after the proof; base64url with padding or spare bits.
 * </ul>
 *
 * <h2>Not carried</h2>
 *
 * Numbers have no sign in this form, so a presentation that reveals a negative value is not written (a predicate on it is).
 * There are no self-attested values, and no encodings other than the specification's. Dates, contexts, types and the id are
 * covered by no signature, and not judged.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#w3c-verifiable-credentials-representation">AnonCreds, "W3C
 *     Verifiable Credentials Representation"</a>
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/">Verifiable Credentials Data Model v2.0</a>
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/">Verifiable Credential Data Integrity</a>
 */
@NullMarked
package io.shuzheng.anoncreds.w3c;

import org.jspecify.annotations.NullMarked;
