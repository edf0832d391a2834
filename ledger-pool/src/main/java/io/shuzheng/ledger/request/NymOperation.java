package io.shuzheng.ledger.request;

import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * NYM: puts a DID on the ledger, or changes its key, its role or its document. Each method returns a new value; what is
 * not said is left as it is.
 */
public final class NymOperation {

    private final ObjectNode members;

    private NymOperation(ObjectNode members) {
        this.members = members;
    }

    /** A NYM of a DID, which so far says nothing else. */
    public static NymOperation of(LedgerDid did) {
        return new NymOperation(Json.object().put("dest", did.value()));
    }

    /** The key that speaks for the DID from now on. */
    public NymOperation verkey(Ed25519PublicKey key) {
        return with(copy -> copy.put("verkey", key.base58()));
    }

    /** The role that the DID gets. */
    public NymOperation role(LedgerRole role) {
        return with(copy -> copy.put("role", role.code()));
    }

    /** Takes the DID's role away: {@code "role": null}, which is not the same as no {@code role}. */
    public NymOperation withoutRole() {
        return with(copy -> copy.putNull("role"));
    }

    /** A name for people; the ledger gives it no meaning. */
    public NymOperation alias(String alias) {
        return with(copy -> copy.put("alias", alias));
    }

    /** What did:indy adds to the document made from the key; at most 10 KiB as text. */
    public NymOperation didDocumentContent(ObjectNode content) {
        return with(copy -> copy.put("diddocContent", Json.write(content)));
    }

    /** How the DID must follow from the key: 0 not at all, 1 {@link LedgerDid#fromKey}, 2 {@link LedgerDid#selfCertifying}. */
    public NymOperation version(int version) {
        return with(copy -> copy.put("version", version));
    }

    /** The operation, ready for a request. */
    public LedgerOperation build() {
        return LedgerOperation.of(TransactionType.NYM, members);
    }

    private NymOperation with(Consumer<ObjectNode> change) {
        ObjectNode copy = members.deepCopy();
        change.accept(copy);
        return new NymOperation(copy);
    }
}
