package io.shuzheng.anoncreds;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** The objects of one throw-away issuer and holder, made with anoncreds 0.2.3. */
public final class TestObjects {

    public static final String SCHEMA_ID = "did:web:issuer/s";
    public static final String CREDENTIAL_DEFINITION_ID = "did:web:issuer/cd";
    public static final String REGISTRY_ID = "did:web:issuer/rr";
    public static final String ISSUER_ID = "did:web:issuer";

    private TestObjects() {}

    /** The JSON of one of the files beside {@code throw-away/README.md}. */
    public static JsonNode json(String name) {
        return Json.parse(text(name));
    }

    public static String text(String name) {
        return resource("throw-away/" + name + ".json");
    }

    /** The JSON of one of the files beside {@code aca-py/README.md}. */
    public static JsonNode acaPy(String name) {
        return Json.parse(resource("aca-py/" + name + ".json"));
    }

    private static String resource(String path) {
        try (InputStream stream = TestObjects.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Schema schema() {
        return Schema.parse(text("schema"));
    }

    public static CredentialDefinition credentialDefinition() {
        return CredentialDefinition.parse(text("credential-definition"));
    }

    public static CredentialDefinitionPrivateKey privateKey() {
        return CredentialDefinitionPrivateKey.parse(text("credential-definition-private-key"));
    }

    public static KeyCorrectnessProof keyCorrectnessProof() {
        return KeyCorrectnessProof.parse(text("key-correctness-proof"));
    }

    public static RevocationRegistryDefinition registry() {
        return RevocationRegistryDefinition.parse(text("revocation-registry-definition"));
    }

    public static RevocationStatusList statusList() {
        return RevocationStatusList.parse(text("revocation-status-list"));
    }

    public static RevocationStatusList laterStatusList() {
        return RevocationStatusList.parse(text("revocation-status-list-later"));
    }

    public static LinkSecret linkSecret() {
        return LinkSecret.parse(json("link-secret").stringValue());
    }

    public static PresentationRequest request() {
        return PresentationRequest.parse(text("presentation-request"));
    }

    public static Presentation presentation() {
        return Presentation.parse(text("presentation"));
    }
}
