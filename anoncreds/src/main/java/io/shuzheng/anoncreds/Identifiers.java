package io.shuzheng.anoncreds;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/**
 * What may identify an issuer or a published object: a URI, or one of the unqualified forms of Indy ledgers.
 *
 * @see <a href="https://hyperledger.github.io/anoncreds-spec/#term:uri">AnonCreds, terminology</a>
 */
public final class Identifiers {

    private static final int MAX_LENGTH = 2048;
    private static final Pattern URI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\p{Cntrl}]+");

    private static final String DID = "[1-9A-HJ-NP-Za-km-z]{21,22}";
    private static final String SCHEMA = DID + ":2:[^:]+:[0-9.]+";
    private static final String CREDENTIAL_DEFINITION = DID + ":3:CL:(?:[1-9][0-9]*|" + SCHEMA + "):[^:]*";

    private static final Pattern LEGACY_DID = Pattern.compile(DID);
    private static final Pattern LEGACY_SCHEMA = Pattern.compile(SCHEMA);
    private static final Pattern LEGACY_CREDENTIAL_DEFINITION = Pattern.compile(CREDENTIAL_DEFINITION);
    private static final Pattern LEGACY_REVOCATION_REGISTRY =
            Pattern.compile(DID + ":4:" + CREDENTIAL_DEFINITION + ":CL_ACCUM:[^:]*");

    private Identifiers() {}

    public static boolean isUri(String id) {
        return id.length() <= MAX_LENGTH && URI.matcher(id).matches();
    }

    /** Whether this is an unqualified DID of an Indy ledger: 16 bytes in Base58. */
    public static boolean isLegacyDid(String id) {
        return LEGACY_DID.matcher(id).matches();
    }

    /** Whether this is an unqualified credential definition id of an Indy ledger. */
    public static boolean isLegacyCredentialDefinition(String id) {
        return LEGACY_CREDENTIAL_DEFINITION.matcher(id).matches();
    }

    /**
     * The id, where an issuer may have it.
     *
     * @throws InvalidInputException if the id is neither a URI nor an unqualified DID
     */
    public static String requireIssuer(String id) {
        return require("issuer", id, LEGACY_DID);
    }

    /**
     * The id, where a schema may have it.
     *
     * @throws InvalidInputException if the id is neither a URI nor an Indy schema id
     */
    public static String requireSchema(String id) {
        return require("schema", id, LEGACY_SCHEMA);
    }

    /**
     * The id, where a credential definition may have it.
     *
     * @throws InvalidInputException if the id is neither a URI nor an Indy credential definition id
     */
    public static String requireCredentialDefinition(String id) {
        return require("credential definition", id, LEGACY_CREDENTIAL_DEFINITION);
    }

    /**
     * The id, where a revocation registry definition may have it.
     *
     * @throws InvalidInputException if the id is neither a URI nor an Indy revocation registry id
     */
    public static String requireRevocationRegistry(String id) {
        return require("revocation registry definition", id, LEGACY_REVOCATION_REGISTRY);
    }

    private static String require(String kind, String id, Pattern legacy) {
        if (id.length() > MAX_LENGTH || !(isUri(id) || legacy.matcher(id).matches())) {
            throw new InvalidInputException(
                    "the id of a " + kind + " must be a URI or an unqualified Indy id: " + abbreviate(id));
        }
        return id;
    }

    private static String abbreviate(String id) {
        return id.length() <= 80 ? id : id.substring(0, 80) + "…";
    }
}
