package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** The native engine with another prover or verifier in it. */
final class HybridEngine {

    private HybridEngine() {}

    static AnonCredsEngine of(
            AnonCredsEngine issuer,
            Function<PresentationInputs, Presentation> prover,
            Function<ProofInputs, ProofVerdict> verifier) {
        return (AnonCredsEngine) Proxy.newProxyInstance(
                HybridEngine.class.getClassLoader(),
                new Class<?>[] {AnonCredsEngine.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "present" -> prover.apply((PresentationInputs) arguments[0]);
                    case "verifyProof" -> verifier.apply((ProofInputs) arguments[0]);
                    default -> {
                        try {
                            yield method.invoke(issuer, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
    }
}
