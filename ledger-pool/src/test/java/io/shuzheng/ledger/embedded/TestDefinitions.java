package io.shuzheng.ledger.embedded;

import java.util.HashMap;
import java.util.Map;

/** Operations that define something; the keys in them are not real. */
final class TestDefinitions {

    private TestDefinitions() {}

    static Map<String, Object> credentialDefinition(long schemaNumber) {
        return Map.of(
                "type", "102",
                "ref", schemaNumber,
                "signature_type", "CL",
                "tag", "t",
                "data", Map.of("primary", Map.of("n", "1"), "revocation", Map.of("g", "1")));
    }

    static Map<String, String> revocationKey() {
        Map<String, String> key = new HashMap<>();
        for (String name : "g g_dash h h0 h1 h2 htilde h_cap u pk y".split(" ", -1)) {
            key.put(name, "1");
        }
        return key;
    }

    static Map<String, Object> registry(String author, long schemaNumber, String issuance, String tag) {
        String definition = author + ":3:CL:" + schemaNumber + ":t";
        return Map.of(
                "type",
                "113",
                "id",
                author + ":4:" + definition + ":CL_ACCUM:" + tag,
                "revocDefType",
                "CL_ACCUM",
                "tag",
                tag,
                "credDefId",
                definition,
                "value",
                Map.of(
                        "issuanceType",
                        issuance,
                        "maxCredNum",
                        100,
                        "publicKeys",
                        Map.of("accumKey", Map.of("z", "1")),
                        "tailsHash",
                        "hash",
                        "tailsLocation",
                        "http://localhost/tails"));
    }
}
