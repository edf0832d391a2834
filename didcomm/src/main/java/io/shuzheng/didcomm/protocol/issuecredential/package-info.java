/**
 * Issue Credential 2.0 (Aries RFC 0453) with AnonCreds attachments: propose, offer, request, issue, ack.
 *
 * <p>{@link io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol} is the state machine.
 */
@NullMarked
package io.shuzheng.didcomm.protocol.issuecredential;

import org.jspecify.annotations.NullMarked;
