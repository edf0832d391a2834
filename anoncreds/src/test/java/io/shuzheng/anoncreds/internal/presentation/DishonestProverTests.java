package io.shuzheng.anoncreds.internal.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DishonestProverTests {

    @Nested
    class WithJavaEngine extends DishonestProverContract {

        private final AnonCredsEngine engine = AnonCredsEngines.javaEngine();

        @Override
        AnonCredsEngine engine() {
            return engine;
        }
    }

    @Nested
    @RequiresNativeEngine
    class WithNativeEngine extends DishonestProverContract {

        private final AnonCredsEngine engine = AnonCredsEngines.nativeEngine();

        @Override
        AnonCredsEngine engine() {
            return engine;
        }

        @Test
        void whenSignatureIsForgedWithTrivialExponentThenTheLibraryAloneTakesIt() {
            assertThat(engine.verifyProof(ENTERPRISE.proof(ENTERPRISE.request, forged())))
                    .isEqualTo(new ProofVerdict.Valid());
        }
    }
}
