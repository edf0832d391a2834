package io.shuzheng.ledger.embedded.internal.write;

import io.shuzheng.ledger.embedded.internal.request.Fields;
import io.shuzheng.ledger.proof.signature.BlsPublicKey;
import io.shuzheng.ledger.proof.signature.BlsSignature;
import io.shuzheng.primitives.InvalidInputException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a NODE operation must look like by itself. */
final class NodeStructure {

    static final List<String> ADDRESSES = List.of("node_ip", "node_port", "client_ip", "client_port");

    private static final String VALIDATOR = "VALIDATOR";
    private static final int BLS_LIMIT = 512;

    private NodeStructure() {}

    static void check(Fields operation) {
        operation.ed25519Key("dest");
        if (operation.has("verkey")) {
            operation.ed25519Key("verkey");
        }
        Fields data = operation.object("data");
        data.text("alias", Fields.NAME_LIMIT);
        checkAddresses(data);
        checkServices(data);
        checkBlsMembers(data);
    }

    /** All four, or none. */
    private static void checkAddresses(Fields data) {
        if (ADDRESSES.stream().noneMatch(data::has)) {
            return;
        }
        data.ipAddress("node_ip");
        data.ipAddress("client_ip");
        data.port("node_port");
        data.port("client_port");
    }

    private static void checkServices(Fields data) {
        if (!data.has("services")) {
            return;
        }
        for (JsonNode service : data.array("services")) {
            if (!service.isString() || !service.stringValue().equals(VALIDATOR)) {
                throw data.wrong("services", "has a service that is not " + VALIDATOR);
            }
        }
    }

    private static void checkBlsMembers(Fields data) {
        if (data.has("blskey") && !data.has("blskey_pop")) {
            throw data.wrong("blskey", "needs the proof that its owner knows the secret key, \"blskey_pop\"");
        }
        if (data.has("blskey_pop") && !data.has("blskey")) {
            throw data.wrong("blskey_pop", "belongs to a \"blskey\", which is missing");
        }
    }

    /** Checks the BLS key and its proof of possession, if there is one; that takes some milliseconds. */
    static void checkBlsKey(Fields data) {
        if (!data.has("blskey")) {
            return;
        }
        boolean possessed;
        try {
            possessed = BlsPublicKey.parse(data.text("blskey", BLS_LIMIT))
                    .isPossessedBy(BlsSignature.parse(data.text("blskey_pop", BLS_LIMIT)));
        } catch (InvalidInputException e) {
            throw data.wrong("blskey", "or its \"blskey_pop\" is none: " + e.getMessage());
        }
        if (!possessed) {
            throw data.wrong("blskey_pop", "does not prove that the secret key of \"blskey\" is known");
        }
    }
}
