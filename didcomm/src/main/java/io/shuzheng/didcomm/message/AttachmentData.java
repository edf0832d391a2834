package io.shuzheng.didcomm.message;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of an attachment: exactly one of {@code base64}, {@code json} and {@code links} (Aries RFC 0017).
 *
 * @param base64 the content in base64 or base64url, with or without padding, as the sender wrote it
 * @param json the content as a JSON object
 * @param links where to fetch the content; whoever fetches it checks {@link #sha256}
 * @param sha256 the hash of linked content, in hex
 * @param jws a signature over the base64 content: a JWS without its payload
 * @param rest the other members
 */
public record AttachmentData(
        Optional<String> base64,
        Optional<JsonObject> json,
        List<String> links,
        Optional<String> sha256,
        Optional<JsonObject> jws,
        JsonObject rest) {

    public AttachmentData {
        links = List.copyOf(links);
        long kinds = Stream.of(base64.isPresent(), json.isPresent(), !links.isEmpty())
                .filter(present -> present)
                .count();
        if (kinds != 1) {
            throw new InvalidInputException("attachment data: exactly one of base64, json and links is expected");
        }
        base64.ifPresent(AttachmentData::decode);
    }

    /** Unsigned bytes, in plain base64 with padding: some peers refuse the base64url that the RFC asks for. */
    public static AttachmentData base64(byte[] content) {
        return new AttachmentData(
                Optional.of(Base64.getEncoder().encodeToString(content)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY);
    }

    /** Unsigned JSON, base64 coded. */
    public static AttachmentData base64Json(JsonNode content) {
        return base64(Json.write(content).getBytes(StandardCharsets.UTF_8));
    }

    static AttachmentData read(MemberReader members) {
        Optional<String> base64 = members.optionalText("base64");
        Optional<JsonObject> json = members.optionalObject("json");
        List<String> links = members.texts("links");
        Optional<String> sha256 = members.optionalText("sha256");
        Optional<JsonObject> jws = members.optionalObject("jws");
        return new AttachmentData(base64, json, links, sha256, jws, members.rest());
    }

    /** The same base64 content with this signature. */
    public AttachmentData withJws(JsonObject signature) {
        return new AttachmentData(base64, json, links, sha256, Optional.of(signature), rest);
    }

    /**
     * The content as bytes.
     *
     * @throws InvalidInputException if it is by links: this library fetches nothing
     */
    public byte[] content() {
        return base64.map(AttachmentData::decode)
                .or(() -> json.map(object -> Json.write(object.toNode()).getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new InvalidInputException("attachment data: inline content is expected, not links"));
    }

    /**
     * The content as JSON.
     *
     * @throws InvalidInputException if it is by links, or not JSON
     */
    public JsonNode jsonContent() {
        return json.<JsonNode>map(JsonObject::toNode).orElseGet(() -> Json.parse(content()));
    }

    /** The data as JSON. */
    public ObjectNode toJson() {
        ObjectNode node = Json.object();
        base64.ifPresent(value -> node.put("base64", value));
        json.ifPresent(value -> node.set("json", value.toNode()));
        if (!links.isEmpty()) {
            links.forEach(node.putArray("links")::add);
        }
        sha256.ifPresent(value -> node.put("sha256", value));
        jws.ifPresent(value -> node.set("jws", value.toNode()));
        node.setAll(rest.toNode());
        return node;
    }

    /** The members that are there: the content may be personal data. */
    @Override
    public String toString() {
        return "AttachmentData" + JsonObject.of(toJson()).names();
    }

    /** Both alphabets: senders use either, whatever the RFC says. */
    private static byte[] decode(String text) {
        return Base64Url.decode(text.replace('+', '-').replace('/', '_'));
    }
}
