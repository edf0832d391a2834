package io.shuzheng.anoncreds.w3c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class W3cCredentialsTests {

    private static final Credential CREDENTIAL = Credential.parse(TestObjects.text("credential"));
    private static final Instant ISSUED = Instant.parse("2024-02-01T18:59:54.691128Z");

    @Test
    void whenReferenceWroteCredentialThenItIsTheOriginal() {
        W3cCredential read = W3cCredentials.fromW3c(TestObjects.text("w3c-credential-2.0"));

        assertThat(read.credential()).isEqualTo(CREDENTIAL);
        assertThat(read.issuerId()).isEqualTo(TestObjects.ISSUER_ID);
        assertThat(read.options()).isEqualTo(W3cOptions.v2());
    }

    @Test
    void whenReferenceWroteFirstVersionThenItHasItsIssuanceDate() {
        W3cCredential read = W3cCredentials.fromW3c(W3cObjects.credentialOfFirstVersion());

        assertThat(read.credential()).isEqualTo(CREDENTIAL);
        assertThat(read.options())
                .isEqualTo(W3cOptions.v1(Instant.parse(W3cObjects.credentialOfFirstVersion()
                        .get("issuanceDate")
                        .stringValue())));
    }

    @Test
    void whenCredentialIsWrittenThenItIsWhatTheReferenceWrites() {
        assertThat(W3cCredentials.toW3c(CREDENTIAL, TestObjects.ISSUER_ID, W3cOptions.v2()))
                .isEqualTo(W3cObjects.credential());

        W3cOptions first =
                W3cCredentials.fromW3c(W3cObjects.credentialOfFirstVersion()).options();
        assertThat(W3cCredentials.toW3c(CREDENTIAL, TestObjects.ISSUER_ID, first))
                .isEqualTo(W3cObjects.credentialOfFirstVersion());
    }

    @Test
    void whenCredentialIsOfNoRegistryThenSoIsItsW3cForm() {
        Credential plain = withRevocation(Optional.empty());

        ObjectNode json = W3cCredentials.toW3c(plain, TestObjects.ISSUER_ID, W3cOptions.v2(ISSUED));

        assertThat(W3cCredentials.fromW3c(json))
                .isEqualTo(new W3cCredential(plain, TestObjects.ISSUER_ID, W3cOptions.v2(ISSUED)));
    }

    @Property(tries = 200)
    void whenValuesAreAnyTextThenTheyComeBackAsTheyWere(@ForAll int number, @ForAll String text) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        values.put("number", AttributeValue.ofRaw(Integer.toString(number)));
        values.put("padded", AttributeValue.ofRaw("00" + number));
        values.put("beyond", AttributeValue.ofRaw((number < 0 ? "" : "+") + number + "0000000000"));
        values.put("text", AttributeValue.ofRaw(text.replaceAll("[\\ud800-\\udfff]", "")));
        Credential credential = withValues(values);

        ObjectNode json = W3cCredentials.toW3c(credential, TestObjects.ISSUER_ID, W3cOptions.v2());

        assertThat(json.at("/credentialSubject/number").isInt()).isTrue();
        assertThat(W3cCredentials.fromW3c(Json.write(json)).credential()).isEqualTo(credential);
    }

    @Test
    void whenEncodingIsNotThatOfTheTextThenCredentialIsNotWritten() {
        Credential odd = withValues(Map.of("name", new AttributeValue("Alice", BigInteger.TEN)));

        assertThatThrownBy(() -> W3cCredentials.toW3c(odd, TestObjects.ISSUER_ID, W3cOptions.v2()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("encoding");
    }

    @Test
    void whenNumberOrPointIsOutOfRangeThenCredentialIsNotWritten() {
        ObjectNode number = CREDENTIAL.toJson();
        ((ObjectNode) number.at("/signature/p_credential"))
                .put("v", BigInteger.ONE.shiftLeft(4096).toString());
        ObjectNode point = CREDENTIAL.toJson();
        ((ObjectNode) point.at("/signature/r_credential/witness_signature")).put("u_i", W3cObjects.INFINITY.text());

        for (ObjectNode json : List.of(number, point)) {
            Credential credential = Credential.fromJson(json);
            assertThatThrownBy(() -> W3cCredentials.toW3c(credential, TestObjects.ISSUER_ID, W3cOptions.v2()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("proof.signature.");
        }
    }

    @Test
    void whenDateIsMissingOrOutOfRangeThenThereAreNoOptions() {
        assertThatThrownBy(() -> new W3cOptions(W3cVersion.V1_1, Optional.empty()))
                .isInstanceOf(InvalidInputException.class);
        for (Instant date : List.of(Instant.MAX, Instant.MIN, Instant.parse("0000-12-31T23:59:59Z"))) {
            assertThatThrownBy(() -> W3cOptions.v2(date)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void whenAccumulatorAndWitnessAreInfinityThenTheyComeBack() {
        ObjectNode json = CREDENTIAL.toJson();
        String infinity = W3cObjects.INFINITY.text();
        ((ObjectNode) json.get("rev_reg")).put("accum", infinity);
        ((ObjectNode) json.get("witness")).put("omega", infinity);
        Credential credential = Credential.fromJson(json);

        ObjectNode w3c = W3cCredentials.toW3c(credential, TestObjects.ISSUER_ID, W3cOptions.v2());

        assertThat(W3cCredentials.fromW3c(w3c).credential()).isEqualTo(credential);
    }

    @Test
    void whenThereIsMoreThatVersionsAllowThenItIsRead() {
        ObjectNode json = W3cObjects.credential();
        ((ArrayNode) json.get("@context")).add("https://example.org/more").add(W3cObjects.json("{'x': 1}"));
        ((ArrayNode) json.get("type")).add("EnterpriseCredential");
        ((ArrayNode) json.get("proof")).add(W3cObjects.json("{'type': 'DataIntegrityProof', 'cryptosuite': 'eddsa'}"));
        json.put("id", "urn:uuid:1").put("validFrom", "2024-02-01T18:59:54+08:00");

        W3cCredential read = W3cCredentials.fromW3c(json);

        assertThat(read.credential()).isEqualTo(CREDENTIAL);
        assertThat(read.options()).isEqualTo(W3cOptions.v2(Instant.parse("2024-02-01T10:59:54Z")));
    }

    @Test
    void whenProofIsNoArrayThenItIsRead() {
        ObjectNode json = W3cObjects.credential();
        json.set("proof", W3cObjects.proof(json));

        assertThat(W3cCredentials.fromW3c(json).credential()).isEqualTo(CREDENTIAL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whenCredentialIsNotOfTheFormThenItIsRefused(String name, Consumer<ObjectNode> fault) {
        ObjectNode json = W3cObjects.credential();
        fault.accept(json);

        assertThatThrownBy(() -> W3cCredentials.fromW3c(json)).isInstanceOf(InvalidInputException.class);
    }

    private static Arguments fault(String name, Consumer<ObjectNode> fault) {
        return Arguments.of(name, fault);
    }

    static Stream<Arguments> faults() {
        return Stream.of(envelopeFaults(), subjectFaults(), proofFaults()).flatMap(each -> each);
    }

    private static Stream<Arguments> envelopeFaults() {
        return Stream.of(
                fault("no context", json -> json.remove("@context")),
                fault("empty context", json -> ((ArrayNode) json.get("@context")).removeAll()),
                fault("vocabulary missing", json -> ((ArrayNode) json.get("@context")).remove(1)),
                fault("version not first", json -> ((ArrayNode) json.get("@context")).insert(0, "https://x.org/")),
                fault(
                        "context of version 1.1 only",
                        json -> ((ArrayNode) json.get("@context"))
                                .set(0, W3cObjects.json("'https://www.w3.org/2018/credentials/v1'"))),
                fault("type missing", json -> json.set("type", W3cObjects.json("['Other']"))),
                fault("type is a text", json -> json.put("type", "VerifiableCredential")),
                fault("id is no URI", json -> json.put("id", "x y")),
                fault("issuer is no URI", json -> json.put("issuer", "x y")),
                fault("issuer is an object", json -> json.set("issuer", W3cObjects.json("{'id': 'did:web:issuer'}"))),
                fault("issuance date in version 2.0", json -> json.put("issuanceDate", "2024-02-01T18:59:54Z")),
                fault("date without zone", json -> json.put("validFrom", "2024-02-01T18:59:54")),
                fault("date that does not exist", json -> json.put("validFrom", "2024-02-30T18:59:54Z")),
                fault("date of the year 0", json -> json.put("validFrom", "0000-02-01T18:59:54Z")),
                fault("expiry", json -> json.put("validUntil", "2024-02-01T18:59:54Z")),
                fault("status", json -> json.set("credentialStatus", W3cObjects.json("{}"))));
    }

    private static Stream<Arguments> subjectFaults() {
        return Stream.of(
                fault("no subject", json -> json.remove("credentialSubject")),
                fault("empty subject", json -> json.set("credentialSubject", W3cObjects.json("{}"))),
                fault("several subjects", json -> json.set("credentialSubject", W3cObjects.json("[{'a': 'b'}]"))),
                fault("predicate", json -> subject(json).put("since", true)),
                fault("fraction", json -> subject(json).put("since", 0.5)),
                fault("number of 33 bits", json -> subject(json).put("since", 1L << 31)),
                fault("object", json -> subject(json).set("since", W3cObjects.json("{}"))),
                fault("null", json -> subject(json).putNull("since")),
                fault("one attribute twice", json -> subject(json).put("capitalx", "5000")));
    }

    private static ObjectNode subject(ObjectNode json) {
        return (ObjectNode) json.get("credentialSubject");
    }

    private static Stream<Arguments> proofFaults() {
        return Stream.of(
                fault("no proof", json -> json.remove("proof")),
                fault("no proof of AnonCreds", json -> W3cObjects.proof(json).put("cryptosuite", "eddsa-jcs-2022")),
                fault("two proofs", json -> ((ArrayNode) json.get("proof")).add(W3cObjects.proof(json))),
                fault("proof of another type", json -> W3cObjects.proof(json).put("type", "Other")),
                fault("other purpose", json -> W3cObjects.proof(json).put("proofPurpose", "authentication")),
                fault("other method", json -> W3cObjects.proof(json).put("verificationMethod", "did:web:issuer/x")),
                fault("challenge", json -> W3cObjects.proof(json).put("challenge", "1")),
                fault("proof that expires", json -> W3cObjects.proof(json).put("expires", "2024-02-01T18:59:54Z")),
                fault(
                        "proof of a presentation",
                        json -> W3cObjects.proof(json)
                                .set("proofValue", W3cObjects.presentation().at("/proof/proofValue"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dangling")
    void whenPartOfRevocationIsMissingThenCredentialIsRefused(String name, Consumer<ObjectNode> fault) {
        ObjectNode content = CREDENTIAL.toJson();
        fault.accept(content);
        ObjectNode json = W3cObjects.credential();
        W3cObjects.proof(json).put("proofValue", ProofValue.encode(ProofKind.CREDENTIAL_SIGNATURE, content));

        assertThatThrownBy(() -> W3cCredentials.fromW3c(json))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("all parts of revocation");
    }

    static Stream<Arguments> dangling() {
        return Stream.of(
                fault("registry", content -> content.remove("rev_reg_id")),
                fault("accumulator", content -> content.remove("rev_reg")),
                fault("witness", content -> content.remove("witness")),
                fault("signature", content -> ((ObjectNode) content.get("signature")).putNull("r_credential")));
    }

    private static Credential withValues(Map<String, AttributeValue> values) {
        return new Credential(
                CREDENTIAL.schemaId(),
                CREDENTIAL.credentialDefinitionId(),
                values,
                CREDENTIAL.signature(),
                CREDENTIAL.signatureCorrectnessProof(),
                Optional.empty());
    }

    private static Credential withRevocation(Optional<Credential.Revocation> revocation) {
        return new Credential(
                CREDENTIAL.schemaId(),
                CREDENTIAL.credentialDefinitionId(),
                CREDENTIAL.values(),
                CREDENTIAL.signature(),
                CREDENTIAL.signatureCorrectnessProof(),
                revocation);
    }
}
