package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import org.junit.jupiter.api.Nested;

class CheatTests {

    @Nested
    class WithJavaEngine extends CheatContract {

        @Override
        AnonCredsEngine engine() {
            return AnonCredsEngines.javaEngine();
        }
    }

    @Nested
    @RequiresNativeEngine
    class WithNativeEngine extends CheatContract {

        @Override
        AnonCredsEngine engine() {
            return AnonCredsEngines.nativeEngine();
        }
    }
}
