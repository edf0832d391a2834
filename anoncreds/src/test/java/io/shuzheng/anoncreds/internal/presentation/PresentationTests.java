package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.PresentationContract;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import org.junit.jupiter.api.Nested;

/** Credentials of the native library, presented and verified here, and each half of that with the library's other half. */
@RequiresNativeEngine
class PresentationTests {

    @Nested
    class OursByOurs extends PresentationContract {

        @Override
        protected AnonCredsEngine engine() {
            return HybridEngine.of(
                    AnonCredsEngines.nativeEngine(), JavaProofs.prover()::present, JavaProofs.verifier()::verify);
        }
    }

    @Nested
    class OursByNative extends PresentationContract {

        @Override
        protected AnonCredsEngine engine() {
            AnonCredsEngine engine = AnonCredsEngines.nativeEngine();
            return HybridEngine.of(engine, JavaProofs.prover()::present, engine::verifyProof);
        }
    }

    @Nested
    class NativeByOurs extends PresentationContract {

        @Override
        protected AnonCredsEngine engine() {
            AnonCredsEngine engine = AnonCredsEngines.nativeEngine();
            return HybridEngine.of(engine, engine::present, JavaProofs.verifier()::verify);
        }
    }
}
