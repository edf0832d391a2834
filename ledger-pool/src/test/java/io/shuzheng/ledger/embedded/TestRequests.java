package io.shuzheng.ledger.embedded;

import io.shuzheng.ledger.request.SigningForm;
import io.shuzheng.primitives.Base58;
import io.shuzheng.primitives.Json;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests as clients send them. */
final class TestRequests {

    private static final AtomicLong NEXT_ID = new AtomicLong(1_700_000_000_000_000_000L);

    private TestRequests() {}

    static ObjectNode unsigned(String author, Map<String, ?> operation) {
        ObjectNode request = Json.object();
        request.put("identifier", author);
        request.put("reqId", NEXT_ID.incrementAndGet());
        request.put("protocolVersion", 2);
        request.set("operation", TestJson.of(operation));
        return request;
    }

    static ObjectNode signed(TestDid author, Map<String, ?> operation) {
        return sign(unsigned(author.did(), operation), author);
    }

    static ObjectNode sign(ObjectNode request, TestDid author) {
        return request.put("signature", signature(request, author));
    }

    static ObjectNode endorsed(TestDid author, TestDid endorser, Map<String, ?> operation) {
        ObjectNode request = unsigned(author.did(), operation).put("endorser", endorser.did());
        return multiSign(request, author, endorser);
    }

    static ObjectNode multiSign(ObjectNode request, TestDid... signers) {
        ObjectNode signatures = Json.object();
        for (TestDid signer : signers) {
            signatures.put(signer.did(), signature(request, signer));
        }
        request.set("signatures", signatures);
        return request;
    }

    static String signature(ObjectNode request, TestDid signer) {
        return Base58.encode(signer.key().sign(SigningForm.signingInput(request)));
    }

    static ObjectNode nym(TestDid author, TestDid target) {
        return signed(author, Map.of("type", "1", "dest", target.did(), "verkey", target.verkey()));
    }

    static ObjectNode nym(TestDid author, TestDid target, String role) {
        return signed(author, Map.of("type", "1", "dest", target.did(), "verkey", target.verkey(), "role", role));
    }

    static ObjectNode getNym(String did) {
        return unsigned(TestDid.TRUSTEE.did(), Map.of("type", "105", "dest", did));
    }

    static ObjectNode getTransaction(int ledger, long number) {
        return unsigned(TestDid.TRUSTEE.did(), Map.of("type", "3", "ledgerId", ledger, "data", number));
    }

    /** The data of a GET_NYM answer. */
    static JsonNode nymData(JsonNode answer) {
        return Json.parse(answer.path("result").path("data").asString());
    }
}
