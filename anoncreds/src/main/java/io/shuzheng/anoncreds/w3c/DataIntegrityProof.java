package io.shuzheng.anoncreds.w3c;

import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.anoncreds.internal.json.JsonOutput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Data Integrity proof of the cryptosuite of AnonCreds.
 *
 * @param verificationMethod the credential definition
 * @param challenge the nonce of the request, in a presentation
 * @param content what the proof value holds
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#proofs">Verifiable Credential Data Integrity, "Proofs"</a>
 */
record DataIntegrityProof(String verificationMethod, Optional<String> challenge, JsonInput content) {

    private static final String CRYPTOSUITE = "cryptosuite";
    private static final String ANONCREDS = "anoncreds-2023";
    private static final String TYPE = "type";
    private static final String DATA_INTEGRITY = "DataIntegrityProof";
    private static final String PURPOSE = "proofPurpose";
    private static final String METHOD = "verificationMethod";
    private static final String VALUE = "proofValue";
    private static final String CHALLENGE = "challenge";

    private static final Set<String> MEMBERS = Set.of(CRYPTOSUITE, TYPE, PURPOSE, METHOD, VALUE, CHALLENGE);

    /** The one proof of AnonCreds among a credential's proofs. */
    static DataIntegrityProof readOne(JsonInput json, ProofKind kind) {
        List<JsonInput> proofs = json.node().isArray() ? json.list(proof -> proof) : List.of(json);
        List<JsonInput> ours =
                proofs.stream().filter(DataIntegrityProof::isOfAnonCreds).toList();
        if (ours.size() != 1) {
            throw json.expected("or have exactly one proof of the cryptosuite " + ANONCREDS);
        }
        return read(ours.get(0), kind);
    }

    private static boolean isOfAnonCreds(JsonInput proof) {
        return proof.optional(CRYPTOSUITE)
                .filter(suite -> suite.text().equals(ANONCREDS))
                .isPresent();
    }

    static DataIntegrityProof read(JsonInput json, ProofKind kind) {
        Members.requireOnly(json, MEMBERS);
        requireText(json.required(CRYPTOSUITE), ANONCREDS);
        requireText(json.required(TYPE), DATA_INTEGRITY);
        requireText(json.required(PURPOSE), kind.purpose());
        return new DataIntegrityProof(
                json.required(METHOD).text(),
                json.optional(CHALLENGE).map(JsonInput::text),
                ProofValue.decode(kind, json.required(VALUE)));
    }

    private static void requireText(JsonInput json, String text) {
        if (!json.text().equals(text)) {
            throw json.expected(text);
        }
    }

    static ObjectNode toJson(ProofKind kind, String verificationMethod, JsonNode content) {
        return JsonOutput.object()
                .put(CRYPTOSUITE, ANONCREDS)
                .put(TYPE, DATA_INTEGRITY)
                .put(PURPOSE, kind.purpose())
                .put(METHOD, verificationMethod)
                .put(VALUE, ProofValue.encode(kind, content));
    }

    static ObjectNode toJson(ProofKind kind, String verificationMethod, JsonNode content, String challenge) {
        return toJson(kind, verificationMethod, content).put(CHALLENGE, challenge);
    }
}
