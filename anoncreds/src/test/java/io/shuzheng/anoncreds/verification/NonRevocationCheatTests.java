package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import org.junit.jupiter.api.Nested;

class NonRevocationCheatTests {

    @Nested
    class WithJavaEngine extends NonRevocationCheatContract {

        @Override
        AnonCredsEngine engine() {
            return AnonCredsEngines.javaEngine();
        }
    }

    @Nested
    @RequiresNativeEngine
    class WithNativeEngine extends NonRevocationCheatContract {

        @Override
        AnonCredsEngine engine() {
            return AnonCredsEngines.nativeEngine();
        }
    }
}
