package io.shuzheng.anoncreds.verification;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.ObjectNotFoundException;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link Check#PUBLISHED_OBJECTS}: fetches the objects that the presentation names, and checks that they belong together. */
final class PublishedObjectsRule {

    private final AnonCredsRegistry registry;

    PublishedObjectsRule(AnonCredsRegistry registry) {
        this.registry = registry;
    }

    /**
     * What was found.
     *
     * @param results of the check
     * @param credentials every sub-proof with its objects, where the check passed
     */
    record Outcome(List<CheckResult> results, List<PresentedCredential> credentials) {}

    Outcome judge(Presentation presentation) {
        Findings findings = new Findings(Check.PUBLISHED_OBJECTS);
        List<PresentedCredential> credentials = new ArrayList<>();
        for (int i = 0; i < presentation.identifiers().size(); i++) {
            fetch(presentation, i, findings).ifPresent(credentials::add);
        }
        credentials.forEach(credential -> judge(credential, findings));
        return new Outcome(findings.orPassed("The published objects exist and belong together."), credentials);
    }

    private Optional<PresentedCredential> fetch(Presentation presentation, int index, Findings findings) {
        CredentialIdentifier identifier = presentation.identifiers().get(index);
        try {
            return Optional.of(new PresentedCredential(
                    index,
                    identifier,
                    presentation.proof().subProofs().get(index),
                    registry.schema(identifier.schemaId()),
                    registry.credentialDefinition(identifier.credentialDefinitionId()),
                    identifier.revocationRegistryId().map(registry::revocationRegistryDefinition)));
        } catch (ObjectNotFoundException e) {
            findings.fail(
                    PresentedCredential.subject(index), Reason.OBJECT_NOT_FOUND, "Not published: " + e.getMessage());
        } catch (InvalidInputException e) {
            findings.fail(
                    PresentedCredential.subject(index),
                    Reason.OBJECT_MALFORMED,
                    "A published object is malformed: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static void judge(PresentedCredential credential, Findings findings) {
        CredentialIdentifier identifier = credential.identifier();
        CredentialDefinition definition = credential.definition();
        if (!definition.schemaId().equals(identifier.schemaId())) {
            findings.fail(
                    credential.subject(),
                    Reason.SCHEMA_OF_OTHER_DEFINITION,
                    "The credential definition is not one of the schema that is named.");
        } else if (!keysOf(credential.schema()).equals(definition.primary().r().keySet())) {
            findings.fail(
                    credential.subject(),
                    Reason.DEFINITION_OF_OTHER_ATTRIBUTES,
                    "The credential definition has keys for other attributes than those of its schema.");
        }
        credential.registry().ifPresent(registry -> judgeRegistry(credential, registry, findings));
    }

    private static Set<String> keysOf(Schema schema) {
        Set<String> keys = new HashSet<>(Set.of(AttributeNames.LINK_SECRET));
        schema.attributeNames().forEach(name -> keys.add(AttributeNames.normalise(name)));
        return keys;
    }

    private static void judgeRegistry(
            PresentedCredential credential, RevocationRegistryDefinition registry, Findings findings) {
        if (!credential.definition().isRevocable()) {
            findings.fail(
                    credential.subject(),
                    Reason.DEFINITION_NOT_REVOCABLE,
                    "A revocation registry is named, but the credential definition does not support revocation.");
        } else if (!registry.credentialDefinitionId()
                        .equals(credential.identifier().credentialDefinitionId())
                || !registry.issuerId().equals(credential.definition().issuerId())) {
            findings.fail(
                    credential.subject(),
                    Reason.REGISTRY_OF_OTHER_DEFINITION,
                    "The revocation registry is not one of the credential definition and its issuer.");
        }
    }
}
