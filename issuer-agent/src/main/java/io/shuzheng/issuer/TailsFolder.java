package io.shuzheng.issuer;

import io.shuzheng.agent.transport.ContentSource;
import io.shuzheng.primitives.InternalFailureException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The tails files of an issuer, each named by its hash, which anybody may read. */
final class TailsFolder implements ContentSource {

    static final String PATH = "/tails/";

    private final Path folder;

    TailsFolder(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InternalFailureException("the folder for tails files cannot be made", e);
        }
    }

    @Override
    public Optional<Path> find(String name) {
        return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
    }

    /** Where a tails file is read, beside where the agent takes messages. */
    static String location(URI endpoint, String hash) {
        String base = Optional.ofNullable(endpoint.getPath()).orElse("");
        String parent = base.substring(0, Math.max(0, base.lastIndexOf('/')));
        return endpoint.resolve(parent + PATH + hash).toString();
    }
}
