/**
 * The state of a ledger as Indy keeps it: a Patricia trie, whose root stands for every key and value in it, and the proofs that one
 * key has a value, or none, under a root.
 *
 * <p>The trie has the shape of Ethereum's. A node is RLP: an empty string, a leaf or extension [path, value or child], or a branch
 * [16 children, value]. A child is the SHA3-256 of its RLP, or the RLP itself where that has fewer than 32 bytes. A value v is kept as
 * the string RLP([v]).
 *
 * <p>{@link io.shuzheng.ledger.proof.trie.StateTrie} is the one who holds the state, {@link io.shuzheng.ledger.proof.trie.TrieProof}
 * the one who does not.
 *
 * @see <a href="https://ethereum.github.io/yellowpaper/paper.pdf">Ethereum Yellow Paper, appendices B to D</a>
 */
@NullMarked
package io.shuzheng.ledger.proof.trie;

import org.jspecify.annotations.NullMarked;
