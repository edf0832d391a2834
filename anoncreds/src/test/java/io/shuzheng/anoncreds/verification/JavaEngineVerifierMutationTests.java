package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;

class JavaEngineVerifierMutationTests extends VerifierMutationContract {

    private static final AnonCredsEngine ENGINE = AnonCredsEngines.javaEngine();

    @Override
    AnonCredsEngine engine() {
        return ENGINE;
    }
}
