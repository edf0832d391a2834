package io.shuzheng.voucher.document;

import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An enterprise's permission to compute on its data (数据授权), signed with a one-time did:key and bound to one application.
 *
 * @param application the application that it is for
 * @param provider the DID of the data provider that may compute
 * @param purpose what the result is for, for example {@code loan-risk-assessment}
 * @param algorithm the id of the algorithm that may run
 * @param indicators the names of the results that may leave the computation
 * @param expiresAt from when on it is void, in Unix seconds
 * @param uses how many computations it permits
 */
public record DataAuthorization(
        ApplicationId application,
        String provider,
        String purpose,
        String algorithm,
        List<String> indicators,
        long expiresAt,
        long uses)
        implements Document {

    public static final DocumentType<DataAuthorization> TYPE =
            DocumentType.of("data-authorization", DataAuthorization::read);

    public DataAuthorization {
        indicators = List.copyOf(indicators);
    }

    private static DataAuthorization read(DocumentReader fields) {
        return new DataAuthorization(
                fields.applicationId(),
                fields.text("provider"),
                fields.text("purpose"),
                fields.text("algorithm"),
                fields.texts("indicators"),
                fields.number("expires_at"),
                fields.number("uses"));
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        node.put("application_id", application.value());
        node.put("provider", provider);
        node.put("purpose", purpose);
        node.put("algorithm", algorithm);
        indicators.forEach(node.putArray("indicators")::add);
        node.put("expires_at", expiresAt);
        node.put("uses", uses);
        return node;
    }
}
