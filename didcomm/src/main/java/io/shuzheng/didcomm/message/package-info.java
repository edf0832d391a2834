/**
 * Aries messages in plain text: their types, threads, decorators and attachments (Aries RFC 0003, 0008, 0011, 0017, 0035).
 *
 * <p>{@link io.shuzheng.didcomm.message.Message} is any message, still untyped; a protocol package turns it into a record
 * of its own. Everything here is immutable.
 */
@NullMarked
package io.shuzheng.didcomm.message;

import org.jspecify.annotations.NullMarked;
