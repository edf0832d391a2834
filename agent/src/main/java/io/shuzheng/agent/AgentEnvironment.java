package io.shuzheng.agent;

import io.shuzheng.agent.message.OutboundTransport;
import io.shuzheng.agent.transport.GuardedTransport;
import io.shuzheng.agent.transport.HttpTransport;
import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.didcomm.did.DidResolver;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/**
 * What an agent finds outside itself.
 *
 * @param ledgerDids resolves did:sov and did:indy
 * @param registry reads schemas, definitions and revocation status lists
 * @param transport carries messages to peers
 */
public record AgentEnvironment(
        DidResolver ledgerDids,
        AnonCredsRegistry registry,
        OutboundTransport transport,
        Clock clock,
        SecureRandom random) {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

    /** With HTTP through a client that several agents may share. */
    public static AgentEnvironment of(
            DidResolver ledgerDids, AnonCredsRegistry registry, HttpClient client, Clock clock, SecureRandom random) {
        return new AgentEnvironment(
                ledgerDids,
                registry,
                new GuardedTransport(new HttpTransport(client, REQUEST_TIMEOUT), clock),
                clock,
                random);
    }
}
