package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;

class JavaEngineVerifierMutationTests extends VerifierMutationContract {

    @Override
    AnonCredsEngine engine() {
        return AnonCredsEngines.javaEngine();
    }
}
