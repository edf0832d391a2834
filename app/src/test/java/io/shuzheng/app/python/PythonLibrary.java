package io.shuzheng.app.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A library as PyPI has it, for scripts in processes of their own. */
public enum PythonLibrary {
    ANONCREDS("anoncreds"),
    INDY_VDR("indy_vdr");

    private static final Path INSTALLER = Path.of("../build-support/install_python_library.py");
    private static final Path SCRIPTS = Path.of("src/test/python");

    private final String name;

    PythonLibrary(String name) {
        this.name = name;
    }

    /** Runs a script that imports the library, and gives the lines that it prints. */
    public List<String> run(String script, Path argument) throws IOException, InterruptedException {
        Path packages = Path.of("target/python-" + name).toAbsolutePath();
        lines(python(INSTALLER, name, packages.toString()));
        ProcessBuilder process = python(SCRIPTS.resolve(script), argument.toString());
        process.environment().put("PYTHONPATH", packages.toString());
        process.environment().put("PYTHONIOENCODING", "utf-8");
        return lines(process);
    }

    private static ProcessBuilder python(Path script, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("python.executable", "python3"), script.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static List<String> lines(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", builder.command(), output).isZero();
        return output.lines().toList();
    }
}
