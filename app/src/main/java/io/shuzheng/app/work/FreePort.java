package io.shuzheng.app.work;

import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/**
 * Chooses ports to keep: free ones from outside the range out of which operating systems take the ports of outgoing
 * connections, so that none of those is in the way at the next start.
 */
public final class FreePort {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    /**
     * A TCP port of the loopback interface that nobody listens on now.
     *
     * @throws InternalFailureException if none is found
     */
    public static int choose(SecureRandom random) {
        for (int i = 0; i < TRIES; i++) {
            int port = FIRST + random.nextInt(END - FIRST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new InternalFailureException("no free port from " + FIRST + " to " + (END - 1) + " was found");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
