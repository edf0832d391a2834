package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.Presentation;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.engine.PresentationInputs;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes one presentation. */
final class PresentationWriter {

    private final PresentationInputs inputs;
    private final Presentation presentation;
    private final W3cOptions options;

    PresentationWriter(PresentationInputs inputs, Presentation presentation, W3cOptions options) {
        this.inputs = inputs;
        this.presentation = presentation;
        this.options = options;
    }

    ObjectNode write() {
        if (!inputs.selfAttested().isEmpty()
                || !presentation.requestedProof().selfAttested().isEmpty()) {
            throw new InvalidInputException("a W3C presentation has no place for self-attested values");
        }
        requireOfInputs();
        ObjectNode json = JsonOutput.object();
        json.set(Context.MEMBER, Context.toJson(options.version()));
        json.set(Types.MEMBER, Types.PRESENTATION.toJson());
        ArrayNode credentials = json.putArray(ShownPresentation.CREDENTIALS);
        for (int i = 0; i < inputs.credentials().size(); i++) {
            credentials.add(credential(i));
        }
        json.set(Envelope.PROOF, proof());
        return json;
    }

    private void requireOfInputs() {
        int count = inputs.credentials().size();
        boolean same = count > 0
                && count == presentation.identifiers().size()
                && count == presentation.proof().subProofs().size();
        for (int i = 0; same && i < count; i++) {
            CredentialIdentifier identifier = presentation.identifiers().get(i);
            Credential credential = inputs.credentials().get(i).credential();
            same = identifier.schemaId().equals(credential.schemaId())
                    && identifier.credentialDefinitionId().equals(credential.credentialDefinitionId());
        }
        if (!same) {
            throw new InvalidInputException("the presentation must be made of credentials, and of those given with it");
        }
    }

    private ObjectNode credential(int index) {
        CredentialIdentifier identifier = presentation.identifiers().get(index);
        SubProof subProof = presentation.proof().subProofs().get(index);
        Credential credential = inputs.credentials().get(index).credential();
        ObjectNode json = new Envelope(issuer(identifier), options).toJson();
        json.set(Envelope.SUBJECT, claims(credential, subProof).toJson());
        json.set(
                Envelope.PROOF,
                DataIntegrityProof.toJson(
                        ProofKind.CREDENTIAL_PRESENTATION,
                        identifier.credentialDefinitionId(),
                        content(identifier, subProof)));
        return json;
    }

    private String issuer(CredentialIdentifier identifier) {
        return Optional.ofNullable(inputs.credentialDefinitions().get(identifier.credentialDefinitionId()))
                .map(CredentialDefinition::issuerId)
                .orElseThrow(() -> new InvalidInputException("the credential definition "
                        + identifier.credentialDefinitionId() + " must be given with the presentation"));
    }

    private static ObjectNode content(CredentialIdentifier identifier, SubProof subProof) {
        ObjectNode json = JsonOutput.object()
                .put("schema_id", identifier.schemaId())
                .put("cred_def_id", identifier.credentialDefinitionId());
        identifier.revocationRegistryId().ifPresent(id -> json.put("rev_reg_id", id));
        identifier.timestamp().ifPresent(time -> json.put("timestamp", time));
        json.set("sub_proof", subProof.toJson());
        return json;
    }

    /** Predicates stand under the proof's name of the attribute: the reference library looks for no other. */
    private static Claims claims(Credential credential, SubProof proof) {
        Map<String, BigInteger> revealed = proof.primary().equality().revealedAttributes();
        Map<String, String> values = new LinkedHashMap<>();
        credential.values().forEach((name, value) -> {
            BigInteger encoded = revealed.get(AttributeNames.normalise(name));
            if (encoded != null) {
                values.put(name, rawOf(name, value, encoded));
            }
        });
        if (values.size() != revealed.size()) {
            throw new InvalidInputException("the presentation reveals what its credential does not have");
        }
        Set<String> predicates = proof.primary().inequalities().stream()
                .map(each -> each.predicate().attributeName())
                .collect(Collectors.toSet());
        return new Claims(values, predicates);
    }

    private static String rawOf(String name, AttributeValue value, BigInteger encoded) {
        if (!value.isConsistent() || !value.encoded().equals(encoded)) {
            throw new InvalidInputException("the attribute " + name
                    + " is revealed with another encoding than that of its raw text, which the W3C form cannot carry");
        }
        return value.raw();
    }

    private ObjectNode proof() {
        ObjectNode content = JsonOutput.object();
        content.set("aggregated", presentation.proof().aggregated().toJson());
        // no key of the holder signs: the reference library names the last credential definition instead
        CredentialIdentifier last =
                presentation.identifiers().get(presentation.identifiers().size() - 1);
        return DataIntegrityProof.toJson(
                ProofKind.PRESENTATION,
                last.credentialDefinitionId(),
                content,
                inputs.request().nonce().value().toString());
    }
}
