package io.shuzheng.ledger.request;

import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** ATTRIB, GET_ATTR and GET_NYM: what the ledger keeps of a DID. */
public final class AttributeOperations {

    /** The largest raw or encrypted value, in UTF-8 bytes. */
    public static final int MAXIMUM_VALUE_SIZE = 5 * 1024;

    /**
     * What no raw or encrypted value may have: it ends the nodes of an Indy network. indy-node 1.13 joins the parts of the
     * action that it authorizes by this separator, the value before and the value after among them, and fails when it takes
     * them apart again.
     */
    public static final String SEPARATOR = "--";

    private AttributeOperations() {}

    /**
     * A public attribute: an object whose only member is the attribute's name with its value.
     *
     * @throws InvalidInputException as {@link #raw(LedgerDid, String)}
     */
    public static LedgerOperation raw(LedgerDid did, ObjectNode attribute) {
        return raw(did, Json.write(attribute));
    }

    /**
     * A public attribute as text, which the ledger keeps the SHA-256 of.
     *
     * @throws InvalidInputException if it is no JSON object with exactly one member, has {@value #SEPARATOR} in a name or a
     *     text, escaped or not, or is larger than {@value #MAXIMUM_VALUE_SIZE} bytes
     */
    public static LedgerOperation raw(LedgerDid did, String attribute) {
        ObjectNode object = Json.parseObject(attribute);
        if (object.size() != 1) {
            throw new InvalidInputException("a raw attribute has one name, not " + object.size());
        }
        requireNoSeparator(Json.write(object));
        return attribute(did, "raw", limited(attribute));
    }

    /**
     * An attribute that is encrypted, by means the ledger does not know.
     *
     * @throws InvalidInputException if it has {@value #SEPARATOR}, or more than {@value #MAXIMUM_VALUE_SIZE} bytes
     */
    public static LedgerOperation encrypted(LedgerDid did, String value) {
        requireNoSeparator(value);
        return attribute(did, "enc", limited(value));
    }

    /** An attribute of which the ledger keeps only the SHA-256 in lower-case hex. */
    public static LedgerOperation hash(LedgerDid did, String sha256Hex) {
        return attribute(did, "hash", sha256Hex);
    }

    /** Asks for the public attribute of a name. */
    public static LedgerOperation getRaw(LedgerDid did, String name) {
        return query(did, "raw", name);
    }

    /** Asks for an encrypted attribute by its value. */
    public static LedgerOperation getEncrypted(LedgerDid did, String value) {
        return query(did, "enc", value);
    }

    /** Asks whether the hash is there. */
    public static LedgerOperation getHash(LedgerDid did, String sha256Hex) {
        return query(did, "hash", sha256Hex);
    }

    /** Asks for a DID's newest NYM. */
    public static LedgerOperation getNym(LedgerDid did) {
        return LedgerOperation.of(TransactionType.GET_NYM, Json.object().put("dest", did.value()));
    }

    private static LedgerOperation attribute(LedgerDid did, String kind, String value) {
        return LedgerOperation.of(
                TransactionType.ATTRIB, Json.object().put("dest", did.value()).put(kind, value));
    }

    private static LedgerOperation query(LedgerDid did, String kind, String value) {
        return LedgerOperation.of(
                TransactionType.GET_ATTR, Json.object().put("dest", did.value()).put(kind, value));
    }

    private static void requireNoSeparator(String value) {
        if (value.contains(SEPARATOR)) {
            throw new InvalidInputException(
                    "an attribute with \"" + SEPARATOR + "\" in it would end the nodes of an Indy network");
        }
    }

    private static String limited(String value) {
        int size = value.getBytes(StandardCharsets.UTF_8).length;
        if (size > MAXIMUM_VALUE_SIZE) {
            throw new InvalidInputException(
                    "an attribute has at most " + MAXIMUM_VALUE_SIZE + " bytes, this one " + size);
        }
        return value;
    }
}
