package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialDefinitionPrivateKey;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.anoncreds.CredentialRequest;
import io.shuzheng.anoncreds.RevocationRegistryDefinition;
import io.shuzheng.anoncreds.RevocationRegistryPrivateKey;
import io.shuzheng.anoncreds.RevocationStatusList;
import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.primitives.InvalidInputException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an issuer signs a credential with.
 *
 * @param definition the credential definition
 * @param privateKey its private key
 * @param offer the offer that was sent
 * @param request the request that answers it
 * @param values all attributes of the schema, by name
 * @param revocation the credential's place in a revocation registry; present exactly where the definition is revocable
 */
public record CredentialIssuance(
        CredentialDefinition definition,
        CredentialDefinitionPrivateKey privateKey,
        CredentialOffer offer,
        CredentialRequest request,
        Map<String, AttributeValue> values,
        Optional<RegistryPlace> revocation) {

    /**
     * A credential's place in a revocation registry.
     *
     * @param registry the registry
     * @param privateKey its private key
     * @param statusList the registry's current status list
     * @param index from 1 to the registry's last index; one credential an index
     */
    public record RegistryPlace(
            RevocationRegistryDefinition registry,
            RevocationRegistryPrivateKey privateKey,
            RevocationStatusList statusList,
            int index) {

        public RegistryPlace {
            RevocationIndexes.require(registry, index);
            if (statusList.size() != registry.maxCredentials()) {
                throw new InvalidInputException("the status list is not of the size of its registry");
            }
            if (statusList.isRevoked(index)) {
                throw new InvalidInputException("revocation index " + index + " is revoked already");
            }
        }
    }

    public CredentialIssuance {
        values = Copies.of(values);
        if (!offer.credentialDefinitionId().equals(request.credentialDefinitionId())) {
            throw new InvalidInputException("the credential request is for another definition than the offer");
        }
        if (definition.isRevocable() != revocation.isPresent()) {
            throw new InvalidInputException(
                    "a credential has a place in a revocation registry exactly where its definition is revocable");
        }
        if (definition.isRevocable() && request.blindedSecrets().ur().isEmpty()) {
            throw new InvalidInputException("the credential request does not blind the link secret for revocation");
        }
        requireSameAttributes(definition, values.keySet());
    }

    private static void requireSameAttributes(CredentialDefinition definition, Set<String> names) {
        Set<String> expected = new HashSet<>(definition.primary().r().keySet());
        expected.remove(AttributeNames.LINK_SECRET);
        Set<String> given = names.stream().map(AttributeNames::normalise).collect(Collectors.toSet());
        if (!given.equals(expected) || given.size() != names.size()) {
            throw new InvalidInputException("the values must be those of the attributes " + expected);
        }
    }

    /** Values of raw texts, each encoded as the specification says. */
    public static Map<String, AttributeValue> encode(Map<String, String> rawValues) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        rawValues.forEach((name, raw) -> values.put(name, AttributeValue.ofRaw(raw)));
        return values;
    }
}
