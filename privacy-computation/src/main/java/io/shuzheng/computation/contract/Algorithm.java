package io.shuzheng.computation.contract;

import io.shuzheng.computation.internal.Members;
import io.shuzheng.primitives.CanonicalJson;
import io.shuzheng.primitives.Digests;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.util.HexFormat;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which computation: a protocol, and the public parameters that it runs with.
 *
 * @param id the protocol's URI; it chooses the engine
 * @param digest SHA-256 over the canonical JSON of {@code {"algorithm": id, "parameters": …}}, 64 lower-case hexadecimal
 *     digits. Parameters are public, so the digest needs no salt.
 */
public record Algorithm(String id, String digest) {

    private static final Pattern URI = Pattern.compile("urn:[a-z0-9][a-z0-9-]{0,31}:[A-Za-z0-9._/-]{1,128}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** @throws InvalidInputException if id or digest are otherwise */
    public Algorithm {
        if (!URI.matcher(id).matches() || !DIGEST.matcher(digest).matches()) {
            throw new InvalidInputException("an algorithm has a URN as id and a SHA-256 digest");
        }
    }

    /** The algorithm with these public parameters. */
    public static Algorithm of(String id, ObjectNode parameters) {
        ObjectNode whole = Json.object().put("algorithm", id);
        whole.set("parameters", parameters);
        return new Algorithm(id, HexFormat.of().formatHex(Digests.sha256(CanonicalJson.encode(whole))));
    }

    public ObjectNode toJson() {
        return Json.object().put("id", id).put("digest", digest);
    }

    /**
     * The inverse of {@link #toJson()}.
     *
     * @throws InvalidInputException if {@code json} is anything else
     */
    public static Algorithm fromJson(JsonNode json) {
        Members members = Members.of(json, "an algorithm", "id", "digest");
        return new Algorithm(members.string("id"), members.string("digest"));
    }
}
