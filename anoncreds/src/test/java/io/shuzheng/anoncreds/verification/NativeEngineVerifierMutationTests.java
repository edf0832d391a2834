package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;

@RequiresNativeEngine
class NativeEngineVerifierMutationTests extends VerifierMutationContract {

    @Override
    AnonCredsEngine engine() {
        return AnonCredsEngines.nativeEngine();
    }
}
