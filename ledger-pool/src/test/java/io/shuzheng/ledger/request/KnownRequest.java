package io.shuzheng.ledger.request;

import io.shuzheng.primitives.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ObjectNode;

/** A request that indy-vdr 0.4.2 built and signed with the test trustee's key, and what it signed. */
record KnownRequest(String name, ObjectNode request, String signatureInput) {

    static Stream<KnownRequest> all() {
        try (InputStream file =
                Objects.requireNonNull(KnownRequest.class.getResourceAsStream("indy-vdr-requests.json"))) {
            return StreamSupport.stream(Json.parse(file.readAllBytes()).spliterator(), false)
                    .map(item -> new KnownRequest(
                            item.path("name").stringValue(),
                            (ObjectNode) item.path("request"),
                            item.path("signatureInput").stringValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KnownRequest named(String name) {
        return all().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
