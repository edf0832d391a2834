package io.shuzheng.evidence.anchor;

import io.shuzheng.evidence.internal.Fields;
import io.shuzheng.evidence.internal.Hex;
import io.shuzheng.evidence.log.SignedTreeHead;
import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.CanonicalJson;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tree heads of one log that go to the ledger together, and the anchor before them. Since each batch names the one before by
 * place and digest, the newest that the ledger holds binds all of them.
 *
 * @param previous the log's anchor before this one; empty for its first
 * @param heads at least one, of growing size
 */
public record AnchorBatch(Optional<Previous> previous, List<SignedTreeHead> heads) {

    /** The name of the attribute on the ledger. */
    public static final String ATTRIBUTE = "shuzheng-evidence";

    /** The most bytes that {@link #text()} may have: what indy-node takes as a raw attribute. */
    public static final int MAX_BYTES = 5 * 1024;

    private static final int MAX_HEADS = 64;

    /**
     * The batch before.
     *
     * @param digest its {@link AnchorBatch#digest()}
     */
    public record Previous(AnchorReference reference, String digest) {

        public Previous {
            Hex.requireSha256(digest, "the digest of an anchor");
        }

        static Previous fromJson(JsonNode json) {
            Fields fields = Fields.of(json, "previous anchor");
            Previous previous =
                    new Previous(new AnchorReference(fields.integer("sequenceNumber")), fields.string("digest"));
            fields.end();
            return previous;
        }
    }

    /**
     * Refuses what is out of bounds.
     *
     * @throws InvalidInputException when the heads are none, of several logs, not of growing size, or too many bytes
     */
    public AnchorBatch {
        heads = List.copyOf(heads);
        if (heads.isEmpty()) {
            throw new InvalidInputException("an anchor batch has at least one tree head");
        }
        for (int i = 1; i < heads.size(); i++) {
            if (!heads.get(i).log().equals(heads.get(0).log())
                    || heads.get(i).size() <= heads.get(i - 1).size()) {
                throw new InvalidInputException("the tree heads of an anchor batch are of one log and of growing size");
            }
        }
        if (!fits(previous, heads)) {
            throw new InvalidInputException("an anchor batch has at most " + MAX_BYTES + " bytes");
        }
    }

    /**
     * Reads an attribute's raw text.
     *
     * @throws InvalidInputException unless {@code text} is, byte for byte, the text of a batch
     */
    public static AnchorBatch parse(String text) {
        Fields attribute = Fields.of(Json.parseObject(text), "anchor");
        Fields fields = Fields.of(attribute.required(ATTRIBUTE), "anchor batch");
        attribute.end();
        AnchorBatch batch = new AnchorBatch(
                fields.optional("previous").map(Previous::fromJson),
                fields.strings("heads", MAX_HEADS, head -> SignedTreeHead.parse(HyphenFreeJws.compact(head))));
        fields.end();
        if (!batch.text().equals(text)) {
            throw new InvalidInputException("an anchor batch must be canonical JSON");
        }
        return batch;
    }

    public PartyDid log() {
        return heads.get(0).log();
    }

    /** The head of the largest tree. */
    public SignedTreeHead newestHead() {
        return heads.get(heads.size() - 1);
    }

    /** The attribute's raw text: canonical JSON, one member, {@link #ATTRIBUTE}, and no hyphen in any head. */
    public String text() {
        return new String(bytes(previous, heads), StandardCharsets.UTF_8);
    }

    /** SHA-256 of {@link #text()} in UTF-8, 64 lower-case hexadecimal digits: what the ledger keeps of it. */
    public String digest() {
        return Hex.encode(Digests.sha256(bytes(previous, heads)));
    }

    static boolean fits(Optional<Previous> previous, List<SignedTreeHead> heads) {
        return bytes(previous, heads).length <= MAX_BYTES;
    }

    private static byte[] bytes(Optional<Previous> previous, List<SignedTreeHead> heads) {
        ObjectNode attribute = Json.object();
        ObjectNode batch = attribute.putObject(ATTRIBUTE);
        previous.ifPresent(p -> batch.putObject("previous")
                .put("sequenceNumber", p.reference().sequenceNumber())
                .put("digest", p.digest()));
        ArrayNode array = batch.putArray("heads");
        heads.forEach(head -> array.add(HyphenFreeJws.of(head.compact())));
        return CanonicalJson.encode(attribute);
    }
}
