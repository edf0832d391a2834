package io.shuzheng.anoncreds.internal.nativelib;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.IssuanceContract;
import io.shuzheng.anoncreds.engine.PresentationContract;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import io.shuzheng.anoncreds.engine.RevocationContract;
import org.junit.jupiter.api.Nested;

@RequiresNativeEngine
class NativeEngineTests {

    @Nested
    class Issuance extends IssuanceContract {

        @Override
        protected AnonCredsEngine engine() {
            return AnonCredsEngines.nativeEngine();
        }
    }

    @Nested
    class Presentation extends PresentationContract {

        @Override
        protected AnonCredsEngine engine() {
            return AnonCredsEngines.nativeEngine();
        }
    }

    @Nested
    class Revocation extends RevocationContract {

        @Override
        protected AnonCredsEngine engine() {
            return AnonCredsEngines.nativeEngine();
        }
    }
}
