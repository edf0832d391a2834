package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.shuzheng.primitives.InternalFailureException;
import java.util.Locale;
import java.util.Map;

/**
 * Loads libanoncreds. JNA finds the library of the platform as a class path resource, also inside a nested jar, and unpacks
 * it; another version, which the system may offer first, is refused.
 */
public final class NativeLibraryLoader {

    /** The only version whose interface and behaviour the native engine was built for. */
    public static final String VERSION = "0.2.3";

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
        FunctionMapper names = (library, method) -> "anoncreds_" + snakeCase(method.getName());
        LibAnonCreds library;
        try {
            library = Native.load("anoncreds", LibAnonCreds.class, Map.of(Library.OPTION_FUNCTION_MAPPER, names));
        } catch (UnsatisfiedLinkError e) {
            throw new InternalFailureException(
                    "libanoncreds is not on the class path for this platform ("
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
