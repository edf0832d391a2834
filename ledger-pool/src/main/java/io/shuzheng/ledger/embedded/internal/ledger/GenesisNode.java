package io.shuzheng.ledger.embedded.internal.ledger;

import io.shuzheng.primitives.Ed25519PublicKey;

/**
 * A node as clients find it in genesis.
 *
 * @param alias its name
 * @param key its Ed25519 key, from which its CURVE key follows
 * @param host the address that clients connect to
 * @param port the TCP port that clients connect to
 */
public record GenesisNode(String alias, Ed25519PublicKey key, String host, int port) {}
