package io.shuzheng.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The credentials of the data market, read from this module's resources. */
public enum CredentialSchemas {
    /** What the bureau knows of an enterprise: bureau to enterprise. */
    ENTERPRISE_IDENTITY("enterprise-identity-1.0"),
    /** The right to make one voucher: bureau to operation centre. */
    BLANK_VOUCHER("blank-voucher-1.0"),
    /** The result of one privacy computation about one enterprise: operation centre to enterprise. */
    DATA_ASSET_VOUCHER("data-asset-voucher-1.0");

    private final String resource;

    CredentialSchemas(String name) {
        this.resource = "credentials/" + name + ".json";
    }

    /** Reads the schema from its resource. */
    public CredentialSchema schema() {
        try (InputStream stream = CredentialSchemas.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return schemaOf(JsonMapper.shared().readTree(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }

    private static CredentialSchema schemaOf(JsonNode file) {
        List<AttributeDefinition> attributes = file.required("attributes")
                .valueStream()
                .map(CredentialSchemas::attributeOf)
                .toList();
        return new CredentialSchema(text(file, "name"), text(file, "version"), text(file, "title"), attributes);
    }

    private static AttributeDefinition attributeOf(JsonNode node) {
        AttributeKind kind = AttributeKind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT));
        return new AttributeDefinition(text(node, "name"), kind, text(node, "title"));
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).stringValue();
    }
}
