/**
 * An Indy ledger as what other modules need: {@link io.shuzheng.ledger.registry.IndyAnonCredsRegistry} and
 * {@link io.shuzheng.ledger.registry.IndyAnonCredsPublisher} for AnonCreds objects,
 * {@link io.shuzheng.ledger.registry.IndyDidResolver} and {@link io.shuzheng.ledger.registry.IndyDidRegistrar} for DIDs,
 * {@link io.shuzheng.ledger.registry.IndyAnchor} for the evidence log's tree heads.
 *
 * <p>Objects have Indy's own, unqualified ids ({@code DID:2:name:version} and so on), as agents write them by default.
 */
@NullMarked
package io.shuzheng.ledger.registry;

import org.jspecify.annotations.NullMarked;
