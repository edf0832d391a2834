package io.shuzheng.ledger.registry;

import io.shuzheng.ledger.request.LedgerDid;
import io.shuzheng.primitives.InvalidInputException;

/**
 * The id of a revocation registry on an Indy ledger, {@code DID:4:credDefId:CL_ACCUM:tag}.
 *
 * @param issuer who wrote it
 * @param credentialDefinition whose credentials it revokes
 * @param tag without colons
 */
public record RevocationRegistryId(LedgerDid issuer, CredentialDefinitionId credentialDefinition, String tag) {

    private static final String DEFINITION = ":4:";
    private static final String TYPE = ":CL_ACCUM:";

    public RevocationRegistryId {
        if (tag.contains(":")) {
            throw new InvalidInputException("a revocation registry's tag has no colon");
        }
    }

    /**
     * Reads the text form.
     *
     * @throws InvalidInputException if it is none
     */
    public static RevocationRegistryId parse(String text) {
        int definition = text.indexOf(DEFINITION);
        int type = text.lastIndexOf(TYPE);
        if (definition < 0 || type < definition + DEFINITION.length()) {
            throw new InvalidInputException("not the id of a revocation registry on an Indy ledger");
        }
        return new RevocationRegistryId(
                LedgerDid.of(text.substring(0, definition)),
                CredentialDefinitionId.parse(text.substring(definition + DEFINITION.length(), type)),
                text.substring(type + TYPE.length()));
    }

    @Override
    public String toString() {
        return issuer + DEFINITION + credentialDefinition + TYPE + tag;
    }
}
