package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.CompactJws;
import io.shuzheng.primitives.Ed25519KeyTables;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;

/**
 * A statement and its actor's signature: a JWS in compact form (RFC 7515) with EdDSA (RFC 8037) over canonical JSON
 * (RFC 8785); in SCITT's terms the signed statement. There is one spelling of it, and {@link #compact()} is that spelling.
 *
 * <p>That one exists says that it is well-formed and names the key it wants to be checked with, no more: ask
 * {@link StatementVerifier} whether the signature is the actor's.
 */
public final class SignedStatement {

    /** The header's {@code typ}. */
    public static final String TYPE = "shuzheng-evidence-statement+jws";

    /** The most characters that the compact form may have. */
    public static final int MAX_LENGTH = 16 * 1024;

    private final Statement statement;
    private final CompactJws jws;
    private final StatementDigest digest;

    private SignedStatement(Statement statement, CompactJws jws) {
        this.statement = statement;
        this.jws = jws;
        this.digest = StatementDigest.of(jws.compact());
    }

    /**
     * Signs a statement.
     *
     * @param privateKey of the public key that {@code statement.key()} names
     * @throws InvalidInputException when the compact form would be longer than {@link #MAX_LENGTH}
     */
    public static SignedStatement sign(Statement statement, Ed25519PrivateKey privateKey) {
        CompactJws jws = CompactJws.sign(TYPE, statement.key().value(), statement.toJson(), privateKey);
        if (jws.compact().length() > MAX_LENGTH) {
            throw new InvalidInputException("a signed statement has at most " + MAX_LENGTH + " characters");
        }
        return new SignedStatement(statement, jws);
    }

    /**
     * Reads the compact form.
     *
     * @throws InvalidInputException when {@code compact} is not a signed statement in its one spelling
     */
    public static SignedStatement parse(String compact) {
        CompactJws jws = CompactJws.parse(TYPE, compact, MAX_LENGTH);
        Statement statement = Statement.fromJson(jws.payload());
        if (!statement.key().value().equals(jws.keyId())) {
            throw new InvalidInputException("the header's kid must be the statement's keyId");
        }
        return new SignedStatement(statement, jws);
    }

    public Statement statement() {
        return statement;
    }

    public String compact() {
        return jws.compact();
    }

    public StatementDigest digest() {
        return digest;
    }

    /** Whether the signature is {@code key}'s, whoever that is. */
    public boolean isSignedBy(Ed25519PublicKey key) {
        return jws.isSignedBy(key);
    }

    /** The same by the tables of a key that signed several statements. */
    boolean isSignedBy(Ed25519KeyTables key) {
        return jws.isSignedBy(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedStatement that && compact().equals(that.compact());
    }

    @Override
    public int hashCode() {
        return compact().hashCode();
    }

    /** Step, actor and digest. */
    @Override
    public String toString() {
        return statement.step() + " by " + statement.actor() + " (" + digest() + ')';
    }
}
