package io.shuzheng.evidence.log;

import io.shuzheng.evidence.statement.PartyDid;
import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.merkle.MerkleHash;

/**
 * A tree head and the log's signature (RFC 9162 section 4.10): a compact JWS with EdDSA over canonical JSON. That one exists
 * says that it is well-formed; {@link #isSignedBy(LogIdentity)} says whose it is.
 */
public final class SignedTreeHead {

    /** The header's {@code typ}. */
    public static final String TYPE = "shuzheng-evidence-tree-head+jws";

    /** The most characters that the compact form may have. */
    public static final int MAX_LENGTH = 8 * 1024;

    private final TreeHead head;
    private final CompactJws jws;

    private SignedTreeHead(TreeHead head, CompactJws jws) {
        this.head = head;
        this.jws = jws;
    }

    /**
     * Signs a tree head.
     *
     * @param privateKey of the public key that {@code head.key()} names
     */
    public static SignedTreeHead sign(TreeHead head, Ed25519PrivateKey privateKey) {
        return new SignedTreeHead(head, CompactJws.sign(TYPE, head.key().value(), head.toJson(), privateKey));
    }

    /**
     * Reads the compact form.
     *
     * @throws InvalidInputException when {@code compact} is not a signed tree head in its one spelling
     */
    public static SignedTreeHead parse(String compact) {
        CompactJws jws = CompactJws.parse(TYPE, compact, MAX_LENGTH);
        TreeHead head = TreeHead.fromJson(jws.payload());
        if (!head.key().value().equals(jws.keyId())) {
            throw new InvalidInputException("the header's kid must be the tree head's keyId");
        }
        return new SignedTreeHead(head, jws);
    }

    public TreeHead head() {
        return head;
    }

    public PartyDid log() {
        return head.log();
    }

    public long size() {
        return head.size();
    }

    public MerkleHash root() {
        return head.root();
    }

    public String compact() {
        return jws.compact();
    }

    /** Whether this head is of that log, and signed by one of its keys. */
    public boolean isSignedBy(LogIdentity log) {
        return log.key(head.key()).map(jws::isSignedBy).orElse(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedTreeHead that && compact().equals(that.compact());
    }

    @Override
    public int hashCode() {
        return compact().hashCode();
    }

    @Override
    public String toString() {
        return "tree head of " + log() + " at size " + size();
    }
}
