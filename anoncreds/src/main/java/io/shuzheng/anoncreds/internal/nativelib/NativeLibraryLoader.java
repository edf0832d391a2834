package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import io.shuzheng.primitives.InternalFailureException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Loads libanoncreds. It is looked for in the folder that {@value #DIRECTORY} names, in sub-folders of JNA's platform names,
 * and then as a class path resource, which JNA unpacks; another version, which the system may offer first, is refused.
 */
public final class NativeLibraryLoader {

    /** The only version whose interface and behaviour the native engine was built for. */
    public static final String VERSION = "0.2.3";

    private static final String NAME = "anoncreds";

    /** The system property that names a folder with the library. */
    public static final String DIRECTORY = "shuzheng.native.libraries";

    private NativeLibraryLoader() {}

    /**
     * Loads the library.
     *
     * @throws InternalFailureException if there is none for this platform, or it is of another version
     */
    public static LibAnonCreds load() {
        if (Native.POINTER_SIZE != Native64.POINTER) {
            throw new InternalFailureException("libanoncreds needs a 64-bit JVM");
        }
        Optional.ofNullable(System.getProperty(DIRECTORY))
                .map(directory -> Path.of(directory, Platform.RESOURCE_PREFIX))
                .ifPresent(directory -> NativeLibrary.addSearchPath(NAME, directory.toString()));
        FunctionMapper names = (library, method) -> "anoncreds_" + snakeCase(method.getName());
        LibAnonCreds library;
        try {
            library = Native.load(NAME, LibAnonCreds.class, Map.of(Library.OPTION_FUNCTION_MAPPER, names));
        } catch (UnsatisfiedLinkError e) {
            throw new InternalFailureException(
                    "libanoncreds is neither in the folder that " + DIRECTORY
                            + " names nor on the class path for this platform ("
                            + System.getProperty("os.name") + ", " + System.getProperty("os.arch")
                            + "; Linux needs glibc)",
                    e);
        }
        String version = version(library);
        if (!version.equals(VERSION)) {
            throw new InternalFailureException("libanoncreds " + VERSION + " is needed, but " + version + " was found");
        }
        return library;
    }

    private static String version(LibAnonCreds library) {
        Pointer text = library.version();
        try {
            return text.getString(0);
        } finally {
            library.stringFree(text);
        }
    }

    static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
