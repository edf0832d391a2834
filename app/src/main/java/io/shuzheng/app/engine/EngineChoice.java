package io.shuzheng.app.engine;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.primitives.InvalidInputException;
import java.util.Map;

/** The AnonCreds engine that the environment names. */
public enum EngineChoice {
    /** Ours, in Java: the default. */
    JAVA {
        @Override
        public AnonCredsEngine create() {
            return AnonCredsEngines.javaEngine();
        }
    },
    /** Hyperledger's libanoncreds. The launcher fetches the library when it is asked for. */
    NATIVE {
        @Override
        public AnonCredsEngine create() {
            return AnonCredsEngines.nativeEngine();
        }
    };

    /** The environment variable that names the engine, {@code java} or {@code native}. */
    public static final String VARIABLE = "SHUZHENG_ANONCREDS_ENGINE";

    /**
     * What an environment asks for: the Java engine where it says nothing.
     *
     * @throws InvalidInputException if it names an engine that there is not
     */
    public static EngineChoice of(Map<String, String> environment) {
        return switch (environment.getOrDefault(VARIABLE, "")) {
            case "", "java" -> JAVA;
            case "native" -> NATIVE;
            default -> throw new InvalidInputException(VARIABLE + " must be java or native");
        };
    }

    /** A new engine of this process's choice. */
    public static AnonCredsEngine engine() {
        return of(System.getenv()).create();
    }

    /**
     * Makes an engine.
     *
     * @throws io.shuzheng.primitives.InternalFailureException if the engine's library is not there for this platform
     */
    public abstract AnonCredsEngine create();
}
