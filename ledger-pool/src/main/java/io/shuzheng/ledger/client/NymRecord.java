package io.shuzheng.ledger.client;

import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DID as the ledger knows it.
 *
 * @param did the DID
 * @param creator who put it on the ledger or, where the ledger has changed hands, who wrote it last
 * @param verkey the key that speaks for it; absent if it was put on the ledger without one
 * @param role what it may do; absent for an identity owner
 * @param documentContent what did:indy adds to the document made from the key
 */
public record NymRecord(
        LedgerDid did,
        Optional<LedgerDid> creator,
        Optional<Ed25519PublicKey> verkey,
        Optional<LedgerRole> role,
        Optional<ObjectNode> documentContent) {

    private static final String ABBREVIATED = "~";

    static NymRecord parse(LedgerDid did, JsonNode data) {
        if (!data.isString()) {
            throw new MalformedReply("a NYM's data is JSON in a string");
        }
        try {
            ReplyNode nym = new ReplyNode(Json.parseObject(data.stringValue()));
            if (!nym.string("dest").equals(did.value())) {
                throw new MalformedReply("the NYM of " + nym.string("dest") + " came for " + did);
            }
            return new NymRecord(
                    did,
                    nym.optionalString("identifier").map(LedgerDid::of),
                    nym.optionalString("verkey").map(text -> verkey(did, text)),
                    nym.optionalString("role").flatMap(LedgerRole::find),
                    nym.optionalString("diddocContent").map(Json::parseObject));
        } catch (InvalidInputException e) {
            throw new MalformedReply("a NYM: " + e.getMessage(), e);
        }
    }

    /** A verkey in full, or abbreviated to {@code ~} and what the DID leaves out of it. */
    private static Ed25519PublicKey verkey(LedgerDid did, String text) {
        if (!text.startsWith(ABBREVIATED)) {
            return Ed25519PublicKey.fromBase58(text);
        }
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        key.writeBytes(Base58.decode(did.value()));
        key.writeBytes(Base58.decode(text.substring(ABBREVIATED.length())));
        return Ed25519PublicKey.of(key.toByteArray());
    }
}
