package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.AnonCredsRegistry;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.NonRevokedInterval;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.restriction.CredentialTags;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.anoncreds.restriction.TagValues;
import io.shuzheng.anoncreds.restriction.Truth;
import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which credentials a referent allows. This chooses among the credentials that were sent, so that the verifier judges the
 * intended ones; it lets nothing pass that the verifier would not.
 */
final class Suitability {

    private final List<Optional<TagValues>> tags;

    private Suitability(List<Optional<TagValues>> tags) {
        this.tags = tags;
    }

    /**
     * Looks the credentials up.
     *
     * @throws InvalidInputException if a credential names another issuer than its definition does
     */
    static Suitability of(List<ShownCredential> credentials, AnonCredsRegistry registry) {
        List<Optional<TagValues>> tags = new ArrayList<>();
        credentials.forEach(credential -> tags.add(tags(credential, registry)));
        return new Suitability(tags);
    }

    private static Optional<TagValues> tags(ShownCredential credential, AnonCredsRegistry registry) {
        CredentialIdentifier identifier = credential.identifier();
        Schema schema;
        CredentialDefinition definition;
        try {
            schema = registry.schema(identifier.schemaId());
            definition = registry.credentialDefinition(identifier.credentialDefinitionId());
        } catch (InvalidInputException unpublished) {
            return Optional.empty(); // the verifier will say so
        }
        if (!definition.issuerId().equals(credential.issuerId())) {
            throw new InvalidInputException("the credential " + credential.index() + " names another issuer than its"
                    + " credential definition does");
        }
        return Optional.of(new CredentialTags(
                identifier,
                schema,
                definition,
                name -> Optional.ofNullable(credential.values().get(name)).map(AttributeValue::raw)));
    }

    boolean test(ShownCredential credential, Optional<Restriction> restriction, Optional<NonRevokedInterval> interval) {
        return isAllowed(credential, restriction) && isProvedUnrevoked(credential.identifier(), interval);
    }

    private boolean isAllowed(ShownCredential credential, Optional<Restriction> restriction) {
        return restriction.isEmpty()
                || tags.get(credential.index())
                        .filter(values -> restriction.get().evaluate(values) == Truth.TRUE)
                        .isPresent();
    }

    private static boolean isProvedUnrevoked(CredentialIdentifier identifier, Optional<NonRevokedInterval> interval) {
        return interval.isEmpty()
                || identifier.revocationRegistryId().isEmpty()
                || identifier.timestamp().isPresent();
    }
}
