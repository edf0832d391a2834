package io.shuzheng.anoncreds.engine;

class JavaEngineHostilePeerTests extends HostilePeerContract {

    private static final AnonCredsEngine ENGINE = AnonCredsEngines.javaEngine();

    @Override
    AnonCredsEngine engine() {
        return ENGINE;
    }
}
