package io.shuzheng.anoncreds.engine;

@RequiresNativeEngine
class NativeEngineHostilePeerTests extends HostilePeerContract {

    @Override
    AnonCredsEngine engine() {
        return AnonCredsEngines.nativeEngine();
    }
}
