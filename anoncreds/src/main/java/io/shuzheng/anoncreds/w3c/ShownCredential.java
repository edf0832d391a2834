package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.CredentialIdentifier;
import io.shuzheng.anoncreds.cl.InequalityProof;
import io.shuzheng.anoncreds.cl.Predicate;
import io.shuzheng.anoncreds.cl.SubProof;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.InvalidInputException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One credential of a presentation. Its subject shows exactly the attributes that its proof reveals, and the attributes of
 * exactly the predicates that it proves: a claim that no proof backs would pass for a verified one.
 *
 * @param index from 0
 * @param issuerId the issuer that it names
 * @param identifier the published objects that it names
 * @param proof the sub-proof
 * @param values shown, by normalised name; raw from the subject, encoded from the proof
 */
record ShownCredential(
        int index,
        String issuerId,
        CredentialIdentifier identifier,
        SubProof proof,
        Map<String, AttributeValue> values) {

    ShownCredential {
        values = Map.copyOf(values);
    }

    static ShownCredential read(int index, JsonInput json) {
        Envelope envelope = Envelope.read(json);
        DataIntegrityProof proof =
                DataIntegrityProof.readOne(json.required(Envelope.PROOF), ProofKind.CREDENTIAL_PRESENTATION);
        JsonInput content = proof.content();
        CredentialIdentifier identifier = identifier(content);
        if (proof.challenge().isPresent() || !proof.verificationMethod().equals(identifier.credentialDefinitionId())) {
            throw content.expected("without a challenge, of the credential definition that is its verification method");
        }
        SubProof subProof = SubProof.read(content.required("sub_proof"));
        Claims claims = Claims.read(json.required(Envelope.SUBJECT));
        requirePredicates(claims, subProof, json);
        return new ShownCredential(index, envelope.issuerId(), identifier, subProof, values(claims, subProof, json));
    }

    private static CredentialIdentifier identifier(JsonInput content) {
        return new CredentialIdentifier(
                content.required("schema_id").text(),
                content.required("cred_def_id").text(),
                content.optional("rev_reg_id").map(JsonInput::text),
                content.optional("timestamp")
                        .map(time -> OptionalLong.of(time.integer(0, Long.MAX_VALUE)))
                        .orElseGet(OptionalLong::empty));
    }

    private static void requirePredicates(Claims claims, SubProof proof, JsonInput json) {
        Set<String> claimed =
                claims.predicates().stream().map(AttributeNames::normalise).collect(Collectors.toSet());
        Set<String> proved = proof.primary().inequalities().stream()
                .map(each -> each.predicate().attributeName())
                .collect(Collectors.toSet());
        if (!claimed.equals(proved)) {
            throw json.expected("with true for exactly the attributes whose predicates are proved");
        }
    }

    private static Map<String, AttributeValue> values(Claims claims, SubProof proof, JsonInput json) {
        Map<String, BigInteger> revealed = proof.primary().equality().revealedAttributes();
        Map<String, AttributeValue> values = new HashMap<>();
        claims.values().forEach((name, raw) -> {
            String normalised = AttributeNames.normalise(name);
            Optional.ofNullable(revealed.get(normalised))
                    .ifPresent(encoded -> values.put(normalised, new AttributeValue(raw, encoded)));
        });
        if (values.size() != claims.values().size() || values.size() != revealed.size()) {
            throw json.expected("with exactly the values that are revealed in the proof");
        }
        return values;
    }

    boolean shows(String name) {
        return values.containsKey(AttributeNames.normalise(name));
    }

    AttributeValue value(String name) {
        return Optional.ofNullable(values.get(AttributeNames.normalise(name)))
                .orElseThrow(() -> new InvalidInputException("the credential does not show " + name));
    }

    /** Whether it has an attribute, shown or not. */
    boolean has(String name) {
        return shows(name) || proof.primary().equality().m().containsKey(AttributeNames.normalise(name));
    }

    boolean proves(Predicate predicate) {
        return proof.primary().inequalities().stream()
                .map(InequalityProof::predicate)
                .anyMatch(predicate::equals);
    }
}
