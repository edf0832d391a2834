package io.shuzheng.agent;

import io.shuzheng.agent.message.OutboundTransport;
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

    /** The system's clock and randomness, and HTTP through a client that several agents may share. */
    public static AgentEnvironment of(DidResolver ledgerDids, AnonCredsRegistry registry, HttpClient client) {
        return new AgentEnvironment(
                ledgerDids,
                registry,
                new HttpTransport(client, Duration.ofSeconds(30)),
                Clock.systemUTC(),
                new SecureRandom());
    }
}
