package io.shuzheng.ledger.request;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to an Indy ledger: an operation, its author, its number and what signatures it has so far. Immutable.
 *
 * <p>One signature by the author is written as {@code signature}; with an endorser, or with any other signer, all are
 * written as {@code signatures}, and all sign the same {@link #signingInput()}. Who endorses has therefore to be set
 * before anyone signs.
 */
public final class LedgerRequest {

    /** The client protocol's version. */
    public static final int PROTOCOL_VERSION = 2;

    private final LedgerDid author;
    private final long requestId;
    private final LedgerOperation operation;
    private final Optional<LedgerDid> endorser;
    private final Optional<AuthorAgreementAcceptance> agreement;
    private final Map<LedgerDid, String> signatures;

    private LedgerRequest(
            LedgerDid author,
            long requestId,
            LedgerOperation operation,
            Optional<LedgerDid> endorser,
            Optional<AuthorAgreementAcceptance> agreement,
            Map<LedgerDid, String> signatures) {
        this.author = author;
        this.requestId = requestId;
        this.operation = operation;
        this.endorser = endorser;
        this.agreement = agreement;
        this.signatures = signatures;
    }

    /**
     * An unsigned request.
     *
     * @param requestId positive, new for this author
     * @throws InvalidInputException if the number is not positive
     */
    public static LedgerRequest of(LedgerDid author, long requestId, LedgerOperation operation) {
        if (requestId <= 0) {
            throw new InvalidInputException("a request's number is positive, not " + requestId);
        }
        return new LedgerRequest(author, requestId, operation, Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * Reads a request's JSON, signed or not, as a request to send.
     *
     * @throws InvalidInputException if a member is missing, unknown or malformed; whether signatures hold is the ledger's to say
     */
    public static LedgerRequest parse(ObjectNode json) {
        LedgerRequestReader reader = new LedgerRequestReader(json);
        LedgerRequest request = of(reader.author(), reader.requestId(), reader.operation());
        return new LedgerRequest(
                request.author,
                request.requestId,
                request.operation,
                reader.endorser(),
                reader.agreement(),
                reader.signatures());
    }

    /** This request with an endorser, who pays for the author's lack of a role with its own signature. */
    public LedgerRequest endorsedBy(LedgerDid did) {
        requireUnsigned();
        return new LedgerRequest(author, requestId, operation, Optional.of(did), agreement, signatures);
    }

    /** This request with the author's acceptance of the network's agreement. */
    public LedgerRequest accepting(AuthorAgreementAcceptance acceptance) {
        requireUnsigned();
        return new LedgerRequest(author, requestId, operation, endorser, Optional.of(acceptance), signatures);
    }

    /** This request with one signature more. */
    public LedgerRequest signedBy(RequestSigner signer) {
        Map<LedgerDid, String> more = new LinkedHashMap<>(signatures);
        more.put(signer.did(), Base58.encode(signer.sign(signingInput())));
        return new LedgerRequest(author, requestId, operation, endorser, agreement, Map.copyOf(more));
    }

    public LedgerDid author() {
        return author;
    }

    /** The number that the answers carry. */
    public long requestId() {
        return requestId;
    }

    public LedgerOperation operation() {
        return operation;
    }

    public TransactionType type() {
        return operation.type();
    }

    /** Whether anyone signed it. */
    public boolean isSigned() {
        return !signatures.isEmpty();
    }

    /** What every signer signs: {@link SigningForm#signingInput}. */
    public byte[] signingInput() {
        return SigningForm.signingInput(toJson());
    }

    /** {@link SigningForm#payloadDigest} of this request. */
    public String payloadDigest() {
        return SigningForm.payloadDigest(toJson());
    }

    /** {@link SigningForm#digest} of this request: that of the request with the signatures it has so far. */
    public String digest() {
        return SigningForm.digest(toJson());
    }

    /** The JSON that goes to the ledger. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("identifier", author.value());
        json.set("operation", operation.toJson());
        json.put("protocolVersion", PROTOCOL_VERSION);
        json.put("reqId", requestId);
        endorser.ifPresent(did -> json.put("endorser", did.value()));
        agreement.ifPresent(acceptance -> json.set("taaAcceptance", acceptance.toJson()));
        writeSignatures(json);
        return json;
    }

    private void writeSignatures(ObjectNode json) {
        Optional<String> alone = Optional.ofNullable(signatures.get(author))
                .filter(signature -> signatures.size() == 1 && endorser.isEmpty());
        if (alone.isPresent()) {
            json.put("signature", alone.get());
        } else if (isSigned()) {
            ObjectNode all = json.putObject("signatures");
            signatures.forEach((did, signature) -> all.put(did.value(), signature));
        }
    }

    private void requireUnsigned() {
        if (isSigned()) {
            throw new IllegalStateException("the request is signed already: its payload cannot change");
        }
    }

    @Override
    public String toString() {
        return type() + " request " + requestId + " of " + author;
    }
}
