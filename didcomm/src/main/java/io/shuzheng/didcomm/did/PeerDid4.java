package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * did:peer:4, whose long form carries a whole document and whose short form is that document's hash.
 *
 * @see <a href="https://identity.foundation/peer-did-method-spec/#method-4-short-form-and-long-form">Peer DID Method,
 *     Method 4</a>
 */
public final class PeerDid4 {

    private static final String BASE58_BTC = "z";

    /** Multicodec 0x0200, JSON, as a varint. */
    private static final byte[] JSON_CODE = {(byte) 0x80, 0x04};

    private static final Pattern SHORT = Pattern.compile("4zQm[1-9A-HJ-NP-Za-km-z]{44}");
    private static final Pattern LONG = Pattern.compile(SHORT.pattern() + ":z[1-9A-HJ-NP-Za-km-z]{6,}+");

    private PeerDid4() {}

    /** Whether a DID is of the form that carries its document. */
    public static boolean isLong(Did did) {
        return did.method().equals(PeerDidResolver.METHOD)
                && LONG.matcher(did.methodSpecificId()).matches();
    }

    /** Whether a DID is of the form that is a hash. */
    public static boolean isShort(Did did) {
        return did.method().equals(PeerDidResolver.METHOD)
                && SHORT.matcher(did.methodSpecificId()).matches();
    }

    /**
     * The short form of a long one.
     *
     * @throws InvalidInputException if {@code longForm} is no long form
     */
    public static Did shortForm(Did longForm) {
        requireLong(longForm);
        String id = longForm.methodSpecificId();
        return new Did(PeerDidResolver.METHOD, id.substring(0, id.indexOf(':')));
    }

    /**
     * The long form for a document without an id, in which every reference to a part of it is relative.
     *
     * @throws InvalidInputException if the document has an id, is invalid, or makes the DID too long
     */
    public static Did create(ObjectNode inputDocument) {
        byte[] json = Json.write(inputDocument).getBytes(StandardCharsets.UTF_8);
        byte[] coded = Arrays.copyOf(JSON_CODE, JSON_CODE.length + json.length);
        System.arraycopy(json, 0, coded, JSON_CODE.length, json.length);
        String encoded = BASE58_BTC + Base58.encode(coded);
        Did did = new Did(PeerDidResolver.METHOD, "4" + Multihash.sha256(encoded) + ":" + encoded);
        resolveLong(did);
        return did;
    }

    /**
     * The long form of an agent that speaks DIDComm v1.
     *
     * @param key to authenticate with and to encrypt for
     * @param routingKeys the mediators' keys, the first being the nearest to the agent
     */
    public static Did ofDidCommV1(Ed25519PublicKey key, URI endpoint, List<Ed25519PublicKey> routingKeys) {
        String id = "#key-0";
        ObjectNode document = Json.object();
        document.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        document.putArray("verificationMethod")
                .addObject()
                .put("id", id)
                .put("type", KeyFormat.MULTIKEY)
                .put("publicKeyMultibase", Multikey.encode(key));
        document.putArray("authentication").add(id);
        document.putArray("keyAgreement").add(id);
        document.putArray("service").add(PeerService.didCommV1(id, endpoint, routingKeys));
        return create(document);
    }

    /**
     * The document that a long form carries.
     *
     * @throws InvalidInputException if it is no long form, its hash is wrong, or the document invalid
     */
    static DidDocument resolveLong(Did longForm) {
        return contextualize(decode(longForm), longForm, shortForm(longForm));
    }

    /** The same document under the short form's name; errors as {@link #resolveLong}. */
    static DidDocument resolveShort(Did longForm) {
        return contextualize(decode(longForm), shortForm(longForm), longForm);
    }

    /**
     * The document inside a long form, as its author wrote it: without an id, its references relative.
     *
     * @throws InvalidInputException if it is no long form, its hash is wrong, or it holds no JSON object
     */
    public static ObjectNode decode(Did longForm) {
        requireLong(longForm);
        String id = longForm.methodSpecificId();
        int colon = id.indexOf(':');
        String encoded = id.substring(colon + 1);
        if (!Multihash.sha256(encoded).equals(id.substring(1, colon))) {
            throw new InvalidInputException("the did:peer:4's hash is not that of its document");
        }
        byte[] coded = Base58.decode(encoded.substring(BASE58_BTC.length()));
        if (!Arrays.equals(Arrays.copyOf(coded, JSON_CODE.length), JSON_CODE)) {
            throw new InvalidInputException("the did:peer:4 does not hold JSON");
        }
        return Json.parseObject(Arrays.copyOfRange(coded, JSON_CODE.length, coded.length));
    }

    private static DidDocument contextualize(ObjectNode document, Did did, Did otherForm) {
        if (document.has("id")) {
            throw new InvalidInputException("the document of a did:peer:4 has an id");
        }
        document.put("id", did.toString());
        ArrayNode names =
                document.get("alsoKnownAs") instanceof ArrayNode array ? array : document.putArray("alsoKnownAs");
        names.add(otherForm.toString());
        return DidDocument.parse(document);
    }

    private static void requireLong(Did did) {
        if (!isLong(did)) {
            throw new InvalidInputException("not a did:peer:4 in its long form");
        }
    }
}
