package io.shuzheng.didcomm.did;

import io.shuzheng.primitives.Base64Url;
import io.shuzheng.primitives.Ed25519PrivateKey;
import io.shuzheng.primitives.Ed25519PublicKey;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** DIDs, keys and captured documents for tests. */
public final class TestDids {

    private TestDids() {}

    /** The key whose seed is 32 times {@code number}. */
    public static Ed25519PrivateKey privateKey(int number) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return Ed25519PrivateKey.fromSeed(SecretBytes.copyOf(seed));
    }

    public static Ed25519PublicKey key(int number) {
        return privateKey(number).publicKey();
    }

    /** A captured message by the name of its file. */
    public static ObjectNode sample(String name) {
        return Json.parseObject(resource("/samples/aip2/" + name + ".json"));
    }

    /** The document inside a captured DID Exchange 1.0 message. */
    public static ObjectNode attachedDocument(String sample) {
        JsonNode data = sample(sample).path("did_doc~attach").path("data");
        return Json.parseObject(Base64Url.decode(data.path("base64").stringValue()));
    }

    public static String resource(String path) {
        try (InputStream stream = Objects.requireNonNull(TestDids.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
