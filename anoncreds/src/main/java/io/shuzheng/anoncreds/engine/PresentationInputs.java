package io.shuzheng.anoncreds.engine;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialRevocationState;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.PresentationRequest;
import io.shuzheng.anoncreds.RequestedAttribute;
import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.internal.Copies;
import io.shuzheng.primitives.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a holder makes a presentation of.
 *
 * @param request the verifier's request
 * @param credentials each credential used, with the referents that it answers; in the order of the sub-proofs
 * @param selfAttested texts for requested attributes without restrictions, by referent
 * @param linkSecret that of all credentials
 * @param schemas of the credentials, by id
 * @param credentialDefinitions of the credentials, by id
 */
public record PresentationInputs(
        PresentationRequest request,
        List<CredentialUse> credentials,
        Map<String, String> selfAttested,
        LinkSecret linkSecret,
        Map<String, Schema> schemas,
        Map<String, CredentialDefinition> credentialDefinitions) {

    /**
     * One credential and what it answers.
     *
     * @param credential the processed credential
     * @param revocationState that it is not revoked; present where the request asks for that and the credential is revocable
     * @param revealed referents of attributes, or groups of them, to be shown
     * @param unrevealed referents of attributes to be left hidden
     * @param predicates referents of predicates to be proved
     */
    public record CredentialUse(
            Credential credential,
            Optional<CredentialRevocationState> revocationState,
            Set<String> revealed,
            Set<String> unrevealed,
            Set<String> predicates) {

        public CredentialUse {
            revealed = Set.copyOf(revealed);
            unrevealed = Set.copyOf(unrevealed);
            predicates = Set.copyOf(predicates);
            if (revealed.isEmpty() && unrevealed.isEmpty() && predicates.isEmpty()) {
                throw new InvalidInputException("a credential in a presentation must answer a referent");
            }
        }
    }

    public PresentationInputs {
        credentials = List.copyOf(credentials);
        selfAttested = Copies.of(selfAttested);
        schemas = Copies.of(schemas);
        credentialDefinitions = Copies.of(credentialDefinitions);
        requireEachOnce(
                "attribute",
                request.requestedAttributes().keySet(),
                Stream.concat(
                        selfAttested.keySet().stream(),
                        credentials.stream()
                                .flatMap(use -> Stream.concat(use.revealed().stream(), use.unrevealed().stream()))));
        requireEachOnce(
                "predicate",
                request.requestedPredicates().keySet(),
                credentials.stream().flatMap(use -> use.predicates().stream()));
        for (Map.Entry<String, RequestedAttribute> entry :
                request.requestedAttributes().entrySet()) {
            if (entry.getValue().restriction().isPresent() && selfAttested.containsKey(entry.getKey())) {
                throw new InvalidInputException(
                        "the restricted attribute " + entry.getKey() + " cannot be self-attested");
            }
        }
    }

    private static void requireEachOnce(String kind, Set<String> requested, Stream<String> answered) {
        Set<String> open = new HashSet<>(requested);
        answered.forEach(referent -> {
            if (!open.remove(referent)) {
                throw new InvalidInputException(
                        "the " + kind + " referent " + referent + " is not requested, or answered twice");
            }
        });
        if (!open.isEmpty()) {
            throw new InvalidInputException("the " + kind + " referents " + open + " are not answered");
        }
    }
}
