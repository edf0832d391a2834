package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import io.shuzheng.primitives.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Credentials in W3C form: one as the issuer signed it, or as the holder processed it.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#w3c-verifiable-credentials-representation">AnonCreds, "W3C
 *     Verifiable Credentials Representation"</a>
 */
public final class W3cCredentials {

    private static final String REGISTRY_ID = "rev_reg_id";
    private static final List<String> REVOCATION = List.of("/rev_reg", "/witness", "/signature/r_credential");

    private W3cCredentials() {}

    /**
     * Writes a credential in W3C form.
     *
     * @param issuerId the issuer of the credential definition
     * @throws InvalidInputException if the encoding of a value is not that of its raw text: the W3C form has no place for another
     */
    public static ObjectNode toW3c(Credential credential, String issuerId, W3cOptions options) {
        Map<String, String> raw = new LinkedHashMap<>();
        credential
                .values()
                .forEach((name, value) ->
                        raw.put(name, requireConsistent(name, value).raw()));
        ObjectNode json = new Envelope(issuerId, options).toJson();
        json.set(Envelope.SUBJECT, new Claims(raw, Set.of()).toJson());
        json.set(
                Envelope.PROOF,
                JsonNodeFactory.instance
                        .arrayNode()
                        .add(DataIntegrityProof.toJson(
                                ProofKind.CREDENTIAL_SIGNATURE,
                                credential.credentialDefinitionId(),
                                credential.toJson())));
        return json;
    }

    private static AttributeValue requireConsistent(String name, AttributeValue value) {
        if (!value.isConsistent()) {
            throw new InvalidInputException(
                    "the attribute " + name + " has an encoding of its own, which the W3C form" + " cannot carry");
        }
        return value;
    }

    /**
     * Reads a credential from JSON text in W3C form.
     *
     * @throws InvalidInputException as {@link #fromW3c(JsonNode)}, and if the text is not JSON
     */
    public static W3cCredential fromW3c(String json) {
        return read(JsonInput.parse("W3C credential", json));
    }

    /**
     * Reads a credential in W3C form. Its values are encoded as the specification says; whether they are those that the issuer
     * signed, an engine tells when the holder processes the credential.
     *
     * @throws InvalidInputException if the value is not a credential in W3C form with a signature of AnonCreds
     */
    public static W3cCredential fromW3c(JsonNode json) {
        return read(JsonInput.of("W3C credential", json));
    }

    private static W3cCredential read(JsonInput json) {
        Envelope envelope = Envelope.read(json);
        DataIntegrityProof proof =
                DataIntegrityProof.readOne(json.required(Envelope.PROOF), ProofKind.CREDENTIAL_SIGNATURE);
        if (proof.challenge().isPresent()) {
            throw proof.content().expected("without a challenge");
        }
        Credential credential = credential(proof.content(), Claims.read(json.required(Envelope.SUBJECT)));
        if (!proof.verificationMethod().equals(credential.credentialDefinitionId())) {
            throw proof.content().expected("of the credential definition that is its verification method");
        }
        return new W3cCredential(credential, envelope.issuerId(), envelope.options());
    }

    private static Credential credential(JsonInput signature, Claims claims) {
        if (!claims.predicates().isEmpty()) {
            throw new InvalidInputException("an issued credential has values, and no predicates");
        }
        requireRevocationOfRegistry(signature);
        ObjectNode json = (ObjectNode) signature.node().deepCopy();
        json.set(
                "values",
                JsonOutput.map(claims.values(), raw -> AttributeValue.ofRaw(raw).toJson()));
        return Credential.fromJson(json);
    }

    private static void requireRevocationOfRegistry(JsonInput signature) {
        for (String part : REVOCATION) {
            JsonNode value = signature.node().at(part);
            boolean isPresent = !value.isMissingNode() && !value.isNull();
            if (isPresent != signature.optional(REGISTRY_ID).isPresent()) {
                throw signature.expected("with all parts of revocation, or none");
            }
        }
    }
}
