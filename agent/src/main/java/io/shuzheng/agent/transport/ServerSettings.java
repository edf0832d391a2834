package io.shuzheng.agent.transport;

import io.shuzheng.primitives.InvalidInputException;
import java.time.Duration;

/**
 * How the server listens.
 *
 * @param host the interface, commonly {@code 127.0.0.1}
 * @param port 0 for a free one
 * @param mostBytes the largest body that is taken
 * @param idle how long a connection may be silent
 * @param longestBody how long a body may take to come
 */
public record ServerSettings(String host, int port, int mostBytes, Duration idle, Duration longestBody) {

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new InvalidInputException("a port is a number from 0 to 65535, not " + port);
        }
        if (mostBytes < 1) {
            throw new InvalidInputException("bodies have at least one byte");
        }
    }

    /** On the loopback interface, with bodies of 1 MiB and 15 s at most, and idle connections of 30 s. */
    public static ServerSettings loopback(int port) {
        return new ServerSettings("127.0.0.1", port, 1 << 20, Duration.ofSeconds(30), Duration.ofSeconds(15));
    }
}
