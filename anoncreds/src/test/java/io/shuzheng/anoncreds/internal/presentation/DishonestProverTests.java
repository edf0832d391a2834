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
    class WithJavaEngine {

        private final AnonCredsEngine engine = AnonCredsEngines.javaEngine();

        @Nested
        class Predicates extends ForgedPredicateContract {

            @Override
            AnonCredsEngine engine() {
                return engine;
            }
        }

        @Nested
        class Answers extends ForgedAnswerContract {

            @Override
            AnonCredsEngine engine() {
                return engine;
            }
        }

        @Nested
        class Proofs extends ForgedProofContract {

            @Override
            AnonCredsEngine engine() {
                return engine;
            }
        }
    }

    @Nested
    @RequiresNativeEngine
    class WithNativeEngine {

        private final AnonCredsEngine engine = AnonCredsEngines.nativeEngine();

        @Nested
        class Predicates extends ForgedPredicateContract {

            @Override
            AnonCredsEngine engine() {
                return engine;
            }
        }

        @Nested
        class Answers extends ForgedAnswerContract {

            @Override
            AnonCredsEngine engine() {
                return engine;
            }
        }

        @Nested
        class Proofs extends ForgedProofContract {

            @Override
            AnonCredsEngine engine() {
                return engine;
            }
        }

        @Test
        void whenSignatureIsForgedWithTrivialExponentThenTheLibraryAloneTakesIt() {
            Enterprise enterprise = ForgeryContract.ENTERPRISE;

            assertThat(engine.verifyProof(enterprise.proof(enterprise.request, ForgedProofContract.forged())))
                    .isEqualTo(new ProofVerdict.Valid());
        }
    }
}
