package io.shuzheng.anoncreds.internal.javaengine;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.IssuanceContract;
import io.shuzheng.anoncreds.engine.PresentationContract;
import io.shuzheng.anoncreds.engine.RevocationContract;
import org.junit.jupiter.api.Nested;

class JavaEngineTests {

    @Nested
    class Issuance extends IssuanceContract {

        @Override
        protected AnonCredsEngine engine() {
            return AnonCredsEngines.javaEngine();
        }
    }

    @Nested
    class Presentation extends PresentationContract {

        @Override
        protected AnonCredsEngine engine() {
            return AnonCredsEngines.javaEngine();
        }
    }

    @Nested
    class Revocation extends RevocationContract {

        @Override
        protected AnonCredsEngine engine() {
            return AnonCredsEngines.javaEngine();
        }
    }
}
