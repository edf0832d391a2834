package io.shuzheng.ledger.registry;

import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.InvalidInputException;

/**
 * The id of a credential definition on an Indy ledger, {@code DID:3:CL:schemaNumber:tag}.
 *
 * @param issuer who wrote it
 * @param schemaNumber the sequence number of the schema's transaction, from 1
 * @param tag without colons
 */
public record CredentialDefinitionId(LedgerDid issuer, long schemaNumber, String tag) {

    private static final int PARTS = 5;

    public CredentialDefinitionId {
        if (schemaNumber < 1 || tag.contains(":")) {
            throw new InvalidInputException("a credential definition has its schema's number and a tag without colon");
        }
    }

    /**
     * Reads the text form.
     *
     * @throws InvalidInputException if it is none
     */
    public static CredentialDefinitionId parse(String text) {
        String[] parts = text.split(":", PARTS);
        if (parts.length != PARTS
                || !parts[1].equals("3")
                || !parts[2].equals("CL")
                || !parts[3].matches("[1-9][0-9]{0,17}")) {
            throw new InvalidInputException("not the id of a credential definition on an Indy ledger");
        }
        return new CredentialDefinitionId(LedgerDid.of(parts[0]), Long.parseLong(parts[3]), parts[4]);
    }

    @Override
    public String toString() {
        return issuer + ":3:CL:" + schemaNumber + ":" + tag;
    }
}
