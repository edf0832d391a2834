package io.shuzheng.anoncreds.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.AnonCredsEngines;
import io.shuzheng.anoncreds.engine.RequiresNativeEngine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PresentationVerifierTests {

    @Nested
    class WithJavaEngine extends PresentationVerifierContract {

        @Override
        AnonCredsEngine engine() {
            return AnonCredsEngines.javaEngine();
        }
    }

    @Nested
    @RequiresNativeEngine
    class WithNativeEngine extends PresentationVerifierContract {

        @Override
        AnonCredsEngine engine() {
            return AnonCredsEngines.nativeEngine();
        }

        @Test
        void whenAnotherBoundOrTypeOrAttributeWasProvedThenTheLibraryAloneTakesIt() {
            for (PresentationRequest proved : otherPredicates()) {
                VerificationReport report = scenario.verify(scenario.request, scenario.present(proved, 2));

                assertThat(report.of(Check.CRYPTOGRAPHIC_PROOF).get(0).verdict())
                        .as("the library takes the predicates from the presentation")
                        .isEqualTo(Verdict.PASSED);
            }
        }
    }
}
