package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.internal.javaengine.JavaEngine;
import io.shuzheng.anoncreds.internal.nativelib.NativeEngine;
import io.shuzheng.anoncreds.internal.nativelib.NativeLibraryLoader;

/** Makes engines. One a process is enough. */
public final class AnonCredsEngines {

    private AnonCredsEngines() {}

    /** The engine in Java, with standard settings: the one to take. */
    public static AnonCredsEngine javaEngine() {
        return javaEngine(JavaEngineSettings.standard());
    }

    /** The engine in Java. */
    public static AnonCredsEngine javaEngine(JavaEngineSettings settings) {
        return new JavaEngine(settings);
    }

    /**
     * The engine on Hyperledger's libanoncreds. It needs JNA on the class path, and the library: see {@link
     * NativeLibraryLoader}.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if the library is not there for this platform
     */
    public static AnonCredsEngine nativeEngine() {
        return new NativeEngine(NativeLibraryLoader.load());
    }
}
