package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.embedded.internal.request.RefusedRequestException;
import io.shuzheng.ledger.embedded.internal.request.Verkeys;
import io.shuzheng.ledger.request.LedgerRole;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a NYM operation must look like.
 *
 * @see <a href="https://hyperledger.github.io/indy-did-method/#creation">The did:indy method, Creation</a>
 */
final class NymStructure {

    private static final int DOCUMENT_LIMIT = 10 * 1024;
    private static final int DID_BYTES = 16;

    private NymStructure() {}

    static void check(Fields operation) {
        String did = operation.did("dest");
        operation.optionalText("alias", Fields.NAME_LIMIT);
        operation.nullableText("role", Fields.NAME_LIMIT).ifPresent(role -> checkRole(role, operation));
        operation.nullableText("verkey", Fields.NAME_LIMIT).ifPresent(verkey -> checkVerkey(did, verkey, operation));
        operation
                .optionalText("diddocContent", DOCUMENT_LIMIT)
                .ifPresent(document -> checkDocument(document, operation));
        if (operation.has("version") && operation.integer("version", 0) > 2) {
            throw operation.wrong("version", "is none of 0, 1, 2");
        }
    }

    private static void checkRole(String role, Fields operation) {
        if (LedgerRole.find(role).isEmpty()) {
            throw operation.wrong("role", "is no role: " + role);
        }
    }

    private static void checkVerkey(String did, String verkey, Fields operation) {
        try {
            Verkeys.resolve(did, Optional.of(verkey));
        } catch (InvalidInputException e) {
            throw operation.wrong("verkey", "is no key: " + e.getMessage());
        }
    }

    /** The content is merged into the DID's own document, whose identifier and key it must not replace. */
    private static void checkDocument(String document, Fields operation) {
        JsonNode json;
        try {
            json = Json.parseObject(document);
        } catch (InvalidInputException e) {
            throw operation.wrong("diddocContent", "is no JSON object: " + e.getMessage());
        }
        if (json.has("id")) {
            throw operation.wrong("diddocContent", "has an \"id\", which is the DID itself");
        }
        for (JsonNode member : json) {
            for (JsonNode element : member) {
                if (element.path("id").asString("").endsWith("#verkey")) {
                    throw operation.wrong("diddocContent", "has an element with the id \"#verkey\"");
                }
            }
        }
    }

    /** Checks that a new DID of version 1 or 2 is derived from its key. */
    static void checkVersion(Fields operation) {
        long version = operation.optionalInteger("version", 0).orElse(0);
        if (version == 0) {
            return;
        }
        String did = operation.did("dest");
        Optional<String> verkey = operation.nullableText("verkey", Fields.NAME_LIMIT);
        if (verkey.isEmpty()) {
            throw RefusedRequestException.rejected("a DID of version " + version + " must have a verkey");
        }
        byte[] key = Verkeys.resolve(did, verkey).bytes();
        byte[] source = version == 1 ? key : Digests.sha256(key);
        if (!did.equals(Base58.encode(Arrays.copyOf(source, DID_BYTES)))) {
            throw RefusedRequestException.rejected("a DID of version " + version + " must be the first 16 bytes of "
                    + (version == 1 ? "its verkey" : "the SHA-256 of its verkey"));
        }
    }
}
