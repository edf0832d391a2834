package io.shuzheng.voucher.document;

import io.shuzheng.primitives.Json;
import io.shuzheng.voucher.value.ApplicationId;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operation centre's word that it holds an enterprise's authorization (授权回执); it names no enterprise.
 *
 * @param receiptId a UUID
 * @param application the application that it is for
 * @param authorizationCommitment the salted digest of the authorization, in hexadecimal; who holds the salt can open it
 * @param provider the DID of the data provider that may compute
 * @param purpose as in the authorization
 * @param algorithm as in the authorization
 * @param indicators as in the authorization
 * @param expiresAt from when on it is void, in Unix seconds
 * @param uses how many computations it permits
 */
public record AuthorizationReceipt(
        String receiptId,
        ApplicationId application,
        String authorizationCommitment,
        String provider,
        String purpose,
        String algorithm,
        List<String> indicators,
        long expiresAt,
        long uses)
        implements Document {

    public static final DocumentType<AuthorizationReceipt> TYPE =
            DocumentType.of("authorization-receipt", AuthorizationReceipt::read);

    public AuthorizationReceipt {
        indicators = List.copyOf(indicators);
    }

    private static AuthorizationReceipt read(DocumentReader fields) {
        return new AuthorizationReceipt(
                fields.text("receipt_id"),
                fields.applicationId(),
                fields.text("authorization_commitment"),
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
        node.put("receipt_id", receiptId);
        node.put("application_id", application.value());
        node.put("authorization_commitment", authorizationCommitment);
        node.put("provider", provider);
        node.put("purpose", purpose);
        node.put("algorithm", algorithm);
        indicators.forEach(node.putArray("indicators")::add);
        node.put("expires_at", expiresAt);
        node.put("uses", uses);
        return node;
    }
}
