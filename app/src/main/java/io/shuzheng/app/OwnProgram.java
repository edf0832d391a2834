package io.shuzheng.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this program is started again as another process. */
public final class OwnProgram {

    /** Where the packaged jar has our classes. */
    private static final String PACKAGED = "BOOT-INF";

    private OwnProgram() {}

    /** The command line with these arguments: of the packaged jar, or of the classes of a build. */
    public static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        String path = System.getProperty("java.class.path");
        String home = Shuzheng.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        command.addAll(
                home.contains(PACKAGED) ? List.of("-jar", path) : List.of("-cp", path, Shuzheng.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
