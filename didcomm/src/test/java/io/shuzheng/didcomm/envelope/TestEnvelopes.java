package io.shuzheng.didcomm.envelope;

import io.shuzheng.didcomm.did.TestDids;
import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes that ACA-Py 0.12.8 made or opened, their keys, and the means to take an envelope apart. */
final class TestEnvelopes {

    private static final JsonNode OPENED_BY_PEER =
            Json.parse(TestDids.resource("/samples/envelopes/opened-by-aca-py.json"));
    private static final JsonNode FILE = Json.parse(TestDids.resource("/samples/envelopes/didcomm-v1.json"));

    private TestEnvelopes() {}

    /** One captured envelope and what is in it. */
    record Vector(String name, List<String> recipients, Optional<String> sender, String text, String json) {

        byte[] plaintext() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        byte[] envelope() {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() {
        return Stream.of(FILE, OPENED_BY_PEER)
                .flatMap(file -> file.path("vectors").valueStream())
                .map(TestEnvelopes::vector);
    }

    static Vector vector(String name) {
        return vectors()
                .filter(vector -> vector.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Ed25519PrivateKey key(String name) {
        String seed = FILE.path("keys").path(name).path("seed_hex").stringValue();
        return Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(HexFormat.of().parseHex(seed)));
    }

    static DecryptionKeys wallet(Ed25519PrivateKey... keys) {
        return publicKey -> Arrays.stream(keys)
                .filter(key -> key.publicKey().equals(publicKey))
                .findFirst();
    }

    static ObjectNode header(byte[] envelope) {
        return Json.parseObject(
                Base64Url.decode(Json.parseObject(envelope).path("protected").stringValue()));
    }

    static byte[] withHeader(byte[] envelope, ObjectNode header) {
        String text = Base64Url.encode(Json.write(header).getBytes(StandardCharsets.UTF_8));
        return bytes(Json.parseObject(envelope).put("protected", text));
    }

    static byte[] bytes(JsonNode json) {
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }

    static List<Ed25519PublicKey> publicKeys(String... names) {
        return Stream.of(names).map(name -> key(name).publicKey()).toList();
    }

    private static Vector vector(JsonNode json) {
        return new Vector(
                json.path("name").stringValue(),
                json.path("recipients").valueStream().map(JsonNode::stringValue).toList(),
                Optional.of(json.path("sender")).filter(JsonNode::isString).map(JsonNode::stringValue),
                new String(
                        Base64.getDecoder().decode(json.path("plaintext_b64").stringValue()), StandardCharsets.UTF_8),
                Json.write(json.path("envelope")));
    }
}
