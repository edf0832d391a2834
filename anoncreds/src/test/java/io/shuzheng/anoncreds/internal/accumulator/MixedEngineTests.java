package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.RevocationContract;
import org.junit.jupiter.api.Nested;

/** What the Java parts make, libanoncreds takes, and the other way round: neighbours in the flow are of different engines. */
class MixedEngineTests {

    private static final AnonCredsEngine JAVA = new JavaParts();

    @Nested
    class JavaRegistryHolderAndProver extends RevocationContract {

        @Override
        protected AnonCredsEngine engine() {
            AnonCredsEngine other = AnonCredsEngines.nativeEngine();
            return new RoleEngine(other, JAVA, other, JAVA, other, JAVA, other);
        }
    }

    @Nested
    class JavaIssuerWitnessAndVerifier extends RevocationContract {

        @Override
        protected AnonCredsEngine engine() {
            AnonCredsEngine other = AnonCredsEngines.nativeEngine();
            return new RoleEngine(other, other, JAVA, other, JAVA, other, JAVA);
        }
    }

    @Nested
    class JavaOnly extends RevocationContract {

        @Override
        protected AnonCredsEngine engine() {
            return JAVA;
        }
    }
}
