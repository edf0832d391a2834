package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.Credential;
import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.LinkSecret;
import io.shuzheng.anoncreds.Schema;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A holder of three credentials of random schemas, with 1 to 125 attributes and values of every kind. */
final class RandomHolder {

    private static final int CREDENTIALS = 3;
    private static final List<String> LETTERS = List.of("a", "B", "é", "数", " ", "x_", "Z");

    private final Random random;
    private final LinkSecret linkSecret;
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<String, CredentialDefinition> definitions = new HashMap<>();
    private final List<Credential> credentials = new ArrayList<>();

    RandomHolder(long seed) {
        this.random = new Random(seed);
        this.linkSecret = LinkSecret.of(new BigInteger(255, random).setBit(0));
        for (int i = 0; i < CREDENTIALS; i++) {
            addCredential("did:web:issuer/schema" + i, "did:web:issuer/definition" + i);
        }
    }

    LinkSecret linkSecret() {
        return linkSecret;
    }

    Map<String, Schema> schemas() {
        return schemas;
    }

    Map<String, CredentialDefinition> definitions() {
        return definitions;
    }

    List<Credential> credentials() {
        return credentials;
    }

    /** The attributes of a credential, spelled as its schema spells them. */
    List<String> names(Credential credential) {
        return Optional.ofNullable(schemas.get(credential.schemaId()))
                .orElseThrow()
                .attributeNames();
    }

    private void addCredential(String schemaId, String definitionId) {
        TestCredentials issuer = new TestCredentials(random);
        Schema schema = issuer.schema("schema", randomNames());
        CredentialDefinition definition = issuer.definition(schemaId, schema);
        schemas.put(schemaId, schema);
        definitions.put(definitionId, definition);
        Map<String, String> values = new LinkedHashMap<>();
        schema.attributeNames().forEach(name -> values.put(name, value()));
        credentials.add(issuer.sign(definitionId, definition, values, linkSecret));
    }

    private List<String> randomNames() {
        int count = random.nextInt(10) == 0 ? 1 + random.nextInt(Schema.MAX_ATTRIBUTES) : 1 + random.nextInt(8);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(i + LETTERS.get(random.nextInt(LETTERS.size())) + LETTERS.get(random.nextInt(LETTERS.size()))
                    + "n");
        }
        return names;
    }

    private String value() {
        return switch (random.nextInt(6)) {
            case 0 -> "text " + random.nextLong();
            case 1 -> "";
            case 2 -> String.valueOf(random.nextInt(3) - 1);
            case 3 -> String.valueOf(random.nextInt());
            case 4 -> random.nextBoolean() ? "2147483647" : "-2147483648";
            default -> "+0" + random.nextInt(1000);
        };
    }
}
