/** What several libraries need once: encodings, canonical JSON, keys, secrets, salted digests, the Merkle tree. */
@NullMarked
package io.shuzheng.primitives;

import org.jspecify.annotations.NullMarked;
