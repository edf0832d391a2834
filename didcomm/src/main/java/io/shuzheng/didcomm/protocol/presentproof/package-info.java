/**
 * Present Proof 2.0 (Aries RFC 0454) with AnonCreds attachments: propose, request, presentation, ack.
 *
 * <p>{@link io.shuzheng.didcomm.protocol.presentproof.PresentProofProtocol} is the state machine.
 */
@NullMarked
package io.shuzheng.didcomm.protocol.presentproof;

import org.jspecify.annotations.NullMarked;
