package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.engine.AnonCredsEngine;
import io.shuzheng.anoncreds.engine.ProofInputs;
import io.shuzheng.anoncreds.engine.ProofVerdict;
import io.shuzheng.primitives.InvalidInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@link Check#CRYPTOGRAPHIC_PROOF}: the part that an engine does. */
final class CryptographicProofRule {

    private final AnonCredsEngine engine;

    CryptographicProofRule(AnonCredsEngine engine) {
        this.engine = engine;
    }

    /** Lets the exception of a broken engine through: it says nothing about the presentation. */
    List<CheckResult> judge(Dossier dossier, NonRevocationRule.Outcome revocation) {
        Findings findings = new Findings(Check.CRYPTOGRAPHIC_PROOF);
        try {
            if (engine.verifyProof(inputs(dossier, revocation)) instanceof ProofVerdict.Invalid invalid) {
                fail(findings, invalid);
            }
        } catch (InvalidInputException e) {
            failUnevaluated(findings, String.valueOf(e.getMessage()));
        }
        return findings.orPassed("The zero-knowledge proof holds for the nonce of the request.");
    }

    private static void fail(Findings findings, ProofVerdict.Invalid invalid) {
        switch (invalid.cause()) {
            case NOT_EVALUABLE -> failUnevaluated(findings, invalid.explanation());
            case CHALLENGE_DIFFERS ->
                findings.fail(
                        CheckResult.PRESENTATION,
                        Reason.PROOF_INVALID,
                        "The zero-knowledge proof does not hold: it was changed, made for another request, or a credential"
                                + " in it is revoked; " + invalid.explanation() + ".");
        }
    }

    private static void failUnevaluated(Findings findings, String detail) {
        findings.fail(
                CheckResult.PRESENTATION,
                Reason.PROOF_NOT_EVALUABLE,
                "The zero-knowledge proof cannot be evaluated: " + detail + ".");
    }

    private static ProofInputs inputs(Dossier dossier, NonRevocationRule.Outcome revocation) {
        Map<String, Schema> schemas = new HashMap<>();
        Map<String, CredentialDefinition> definitions = new HashMap<>();
        Map<String, RevocationRegistryDefinition> registries = new HashMap<>();
        for (PresentedCredential credential : dossier.credentials()) {
            schemas.put(credential.identifier().schemaId(), credential.schema());
            definitions.put(credential.identifier().credentialDefinitionId(), credential.definition());
            credential
                    .identifier()
                    .revocationRegistryId()
                    .ifPresent(id -> credential.registry().ifPresent(registry -> registries.put(id, registry)));
        }
        return new ProofInputs(
                dossier.presentation(),
                dossier.request(),
                schemas,
                definitions,
                registries,
                revocation.lists(),
                revocation.overrides());
    }
}
