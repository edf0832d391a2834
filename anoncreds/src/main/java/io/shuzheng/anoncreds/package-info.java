/**
 * AnonCreds v1.0: the typed objects of the specification, and the ports through which they are read and published.
 *
 * <p>The objects are engine-neutral: each carries its numbers as typed fields, refuses what the specification forbids, and
 * reads and writes the JSON of the specification. {@link io.shuzheng.anoncreds.engine} issues, presents and proves;
 * {@link io.shuzheng.anoncreds.verification} judges a presentation and says why.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/">AnonCreds Specification v1.0</a>
 */
@NullMarked
package io.shuzheng.anoncreds;

import org.jspecify.annotations.NullMarked;
