package io.shuzheng.anoncreds.engine;

class JavaEngineHostilePeerTests extends HostilePeerContract {

    @Override
    AnonCredsEngine engine() {
        return AnonCredsEngines.javaEngine();
    }
}
