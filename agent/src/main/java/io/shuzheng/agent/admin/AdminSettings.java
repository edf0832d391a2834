package io.shuzheng.agent.admin;

import io.shuzheng.primitives.InvalidInputException;
import java.util.Optional;

/**
 * How an admin API is served.
 *
 * @param title its name in the OpenAPI description
 * @param host the interface, commonly {@code 127.0.0.1}
 * @param port 0 for a free one
 * @param apiKey what clients must show; empty only where something in front of it keeps strangers out
 * @param mostBytes the largest body that is taken
 */
public record AdminSettings(String title, String host, int port, Optional<ApiKey> apiKey, int mostBytes) {

    public AdminSettings {
        if (port < 0 || port > 65_535) {
            throw new InvalidInputException("a port is a number from 0 to 65535, not " + port);
        }
    }

    /** On the loopback interface, with bodies of 1 MiB at most. */
    public static AdminSettings loopback(String title, int port, ApiKey key) {
        return new AdminSettings(title, "127.0.0.1", port, Optional.of(key), 1 << 20);
    }

    /** The same open to whoever reaches the port. */
    public AdminSettings withoutKey() {
        return new AdminSettings(title, host, port, Optional.empty(), mostBytes);
    }
}
