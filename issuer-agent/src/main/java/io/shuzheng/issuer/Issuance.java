package io.shuzheng.issuer;

import io.shuzheng.agent.connection.Connection;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.anoncreds.CredentialOffer;
import io.shuzheng.didcomm.protocol.issuecredential.CredentialPreview;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialExchange;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialProtocol;
import io.shuzheng.didcomm.protocol.issuecredential.IssueCredentialState;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One issuance: the exchange of messages with one holder, and what became of the credential afterwards.
 *
 * @param connectionId the connection to the holder
 * @param exchange the exchange of messages
 * @param revocation whether the credential is revoked
 */
public record Issuance(String connectionId, IssueCredentialExchange exchange, RevocationState revocation) {

    /** Whether the credential is revoked. */
    public enum RevocationState {
        NONE,
        /** It was asked for; the ledger does not say so yet. */
        PENDING,
        /** The ledger says so. */
        REVOKED
    }

    private static final IssueCredentialProtocol READER = new IssueCredentialProtocol(() -> "");

    static final RecordType<Issuance> TYPE = RecordType.of("issuance", Issuance::toJson, Issuance::fromJson);

    /** The id of the issuance in a thread of a connection: 43 characters of Base64url that say nothing of either. */
    public static String idOf(Connection connection, String threadId) {
        byte[] text = (connection.id() + " " + threadId).getBytes(StandardCharsets.UTF_8);
        return Base64Url.encode(Digests.sha256(text));
    }

    static Issuance of(Connection connection, IssueCredentialExchange exchange) {
        return new Issuance(connection.id(), exchange, RevocationState.NONE);
    }

    Issuance with(IssueCredentialExchange next) {
        return new Issuance(connectionId, next, revocation);
    }

    Issuance with(RevocationState next) {
        return new Issuance(connectionId, exchange, next);
    }

    /** Where the exchange stands. */
    public IssueCredentialState state() {
        return exchange.state();
    }

    /** The thread that this one came out of. */
    public Optional<String> parentThreadId() {
        return exchange.conversation().parentThreadId();
    }

    /** The credential definition of the offer, once there is one. */
    public Optional<String> credentialDefinitionId() {
        return offer().map(CredentialOffer::credentialDefinitionId);
    }

    Optional<CredentialOffer> offer() {
        return exchange.offerObject().map(CredentialOffer::fromJson);
    }

    /** The values that were offered. */
    Map<String, String> values() {
        return exchange.offer()
                .flatMap(offer -> offer.preview())
                .map(CredentialPreview::values)
                .orElse(Map.of());
    }

    /** Whether a credential was sent that the holder did not turn down. */
    boolean isIssued() {
        return state() == IssueCredentialState.CREDENTIAL_ISSUED || state() == IssueCredentialState.DONE;
    }

    private JsonNode toJson() {
        var json = Json.object()
                .put("connection", connectionId)
                .put("revocation", revocation.name().toLowerCase(Locale.ROOT));
        json.set("exchange", exchange.toJson());
        return json;
    }

    private static Issuance fromJson(JsonNode json) {
        return new Issuance(
                json.path("connection").asString(""),
                READER.readExchange(json.path("exchange")),
                RevocationState.valueOf(json.path("revocation").asString("").toUpperCase(Locale.ROOT)));
    }

    /** Leaves out the values. */
    @Override
    public String toString() {
        return "Issuance[" + state() + ", revocation " + revocation + "]";
    }
}
