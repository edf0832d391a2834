package io.shuzheng.agent.transport;

import java.nio.file.Path;
import java.util.Optional;

/** Files that anybody may read, by a name that stands for one content for ever, such as a hash. */
@FunctionalInterface
public interface ContentSource {

    /** The file of this name, which has letters, digits, '-' and '_' only. */
    Optional<Path> find(String name);
}
