package io.shuzheng.ledger.registry;

import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.InvalidInputException;

/**
 * The id of a schema on an Indy ledger, {@code DID:2:name:version}.
 *
 * @param issuer who wrote it
 * @param name without colons
 * @param version digits and points
 */
public record SchemaId(LedgerDid issuer, String name, String version) {

    private static final int PARTS = 4;

    public SchemaId {
        if (name.isEmpty() || name.contains(":") || !version.matches("[0-9.]+")) {
            throw new InvalidInputException("a schema's name has no colon and its version digits and points only");
        }
    }

    /**
     * Reads the text form.
     *
     * @throws InvalidInputException if it is none
     */
    public static SchemaId parse(String text) {
        String[] parts = text.split(":", PARTS);
        if (parts.length != PARTS || !parts[1].equals("2")) {
            throw new InvalidInputException("not the id of a schema on an Indy ledger");
        }
        return new SchemaId(LedgerDid.of(parts[0]), parts[2], parts[3]);
    }

    @Override
    public String toString() {
        return issuer + ":2:" + name + ":" + version;
    }
}
