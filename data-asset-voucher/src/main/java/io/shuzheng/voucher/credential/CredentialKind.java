package io.shuzheng.voucher.credential;

import io.shuzheng.anoncreds.Schema;
import io.shuzheng.anoncreds.restriction.ComparisonOperator;
import io.shuzheng.anoncreds.restriction.Restriction;
import io.shuzheng.anoncreds.restriction.Tag;
import io.shuzheng.didcomm.did.Did;
import io.shuzheng.schemas.CredentialSchema;
import io.shuzheng.schemas.CredentialSchemas;
import java.util.List;

/**
 * Credentials of one schema by one issuer.
 *
 * @param schema the schema
 * @param issuer the issuer's DID on the ledger, who has published the schema as well
 */
public record CredentialKind(CredentialSchema schema, Did issuer) {

    /** The bureau's identities. */
    public static CredentialKind identity(Did bureau) {
        return new CredentialKind(CredentialSchemas.ENTERPRISE_IDENTITY.schema(), bureau);
    }

    /** The bureau's blanks. */
    public static CredentialKind blank(Did bureau) {
        return new CredentialKind(CredentialSchemas.BLANK_VOUCHER.schema(), bureau);
    }

    /** The operation centre's vouchers. */
    public static CredentialKind voucher(Did centre) {
        return new CredentialKind(CredentialSchemas.DATA_ASSET_VOUCHER.schema(), centre);
    }

    /** The schema as its issuer publishes it. */
    public Schema published() {
        return new Schema(schema.name(), schema.version(), schema.attributeNames(), issuer.unqualified());
    }

    /** Takes these credentials and no others. */
    public Restriction restriction() {
        return new Restriction.All(List.of(
                Restriction.issuer(issuer.unqualified()),
                new Restriction.Comparison(new Tag("schema_name"), ComparisonOperator.EQUAL, schema.name()),
                new Restriction.Comparison(new Tag("schema_version"), ComparisonOperator.EQUAL, schema.version())));
    }

    /** Takes those of them that show this value. */
    public Restriction restriction(String attribute, String value) {
        return new Restriction.All(List.of(restriction(), Restriction.attributeValue(attribute, value)));
    }
}
