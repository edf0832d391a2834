package io.shuzheng.anoncreds.internal.nativelib;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngineContract;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;

class NativeEngineTests extends AnonCredsEngineContract {

    @Override
    protected AnonCredsEngine engine() {
        return AnonCredsEngines.nativeEngine();
    }
}
