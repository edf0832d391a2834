package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.internal.nativelib.NativeEngine;
import io.shuzheng.anoncreds.internal.nativelib.NativeLibraryLoader;

/** Makes engines. One a process is enough. */
public final class AnonCredsEngines {

    private AnonCredsEngines() {}

    /**
     * The engine on Hyperledger's libanoncreds.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if the library is not there for this platform
     */
    public static AnonCredsEngine nativeEngine() {
        return new NativeEngine(NativeLibraryLoader.load());
    }
}
