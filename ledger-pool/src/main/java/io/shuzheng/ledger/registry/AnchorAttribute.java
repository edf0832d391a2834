package io.shuzheng.ledger.registry;

import io.shuzheng.evidence.anchor.AnchorBatch;
import io.shuzheng.ledger.client.LedgerTransaction;
import io.shuzheng.ledger.client.ReplyNode;
import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.ledger.request.TransactionType;
import io.shuzheng.primitives.CanonicalJson;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * An anchor as a ledger's transaction has it. Some ledgers keep the attribute's text in the transaction, others its SHA-256
 * only.
 *
 * @param log whose attribute it is
 * @param digest SHA-256 of the attribute's text, lower-case hex
 */
record AnchorAttribute(LedgerDid log, String digest) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** The anchor that a transaction wrote; absent if it wrote something else. */
    static Optional<AnchorAttribute> of(LedgerTransaction transaction) {
        if (!transaction.type().equals(TransactionType.ATTRIB.code())) {
            return Optional.empty();
        }
        ReplyNode data = new ReplyNode(transaction.data());
        LedgerDid log = LedgerDid.of(data.string("dest"));
        return data.optionalString("raw")
                .flatMap(raw -> SHA256.matcher(raw).matches() ? Optional.of(raw) : digest(raw))
                .map(digest -> new AnchorAttribute(log, digest));
    }

    /** The digest of an attribute's text, however the ledger spells its JSON; absent if it is no anchor. */
    static Optional<String> digest(String raw) {
        try {
            ObjectNode attribute = Json.parseObject(raw);
            return attribute.has(AnchorBatch.ATTRIBUTE)
                    ? Optional.of(HexFormat.of().formatHex(Digests.sha256(CanonicalJson.encode(attribute))))
                    : Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
