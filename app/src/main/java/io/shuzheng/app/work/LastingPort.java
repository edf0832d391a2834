package io.shuzheng.app.work;

import io.shuzheng.primitives.InvalidInputException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** A TCP port that is chosen once and kept in a file: peers remember an endpoint, and tails files are published by it. */
public final class LastingPort {

    private static final int HIGHEST = 65_535;

    private final KeptFile file;
    private final SecureRandom random;

    public LastingPort(Path path, SecureRandom random) {
        this.file = new KeptFile(path);
        this.random = random;
    }

    /**
     * The kept one, or a free one that is kept from now on.
     *
     * @throws InvalidInputException if the file is damaged
     */
    public int get() {
        Optional<String> kept = file.read();
        if (kept.isPresent()) {
            return parse(kept.get());
        }
        int port = FreePort.choose(random);
        set(port);
        return port;
    }

    /** Keeps another port from now on. */
    public void set(int port) {
        file.write(Integer.toString(port));
    }

    private int parse(String text) {
        if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= HIGHEST) {
            return Integer.parseInt(text);
        }
        throw new InvalidInputException("the port in " + file + " is damaged");
    }
}
