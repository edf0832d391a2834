/** Signatures on attachments, by which DID Exchange proves that a key's owner sends a DID document. */
@NullMarked
package io.shuzheng.didcomm.signature;

import org.jspecify.annotations.NullMarked;
