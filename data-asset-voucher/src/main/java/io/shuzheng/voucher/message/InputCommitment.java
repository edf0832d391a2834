package io.shuzheng.voucher.message;

import io.shuzheng.didcomm.message.JsonObject;
import io.shuzheng.didcomm.message.MemberReader;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import io.shuzheng.primitives.SaltedDigest;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * A data party has committed to its inputs to an application's computation (step 6).
 *
 * @param inputs the commitments by the inputs' names in the contract, 1 to 16
 */
public record InputCommitment(SortedMap<String, SaltedDigest> inputs) implements VoucherMessage {

    /** The message's name in the protocol. */
    public static final String NAME = "input-commitment";

    private static final int MAXIMUM_INPUTS = 16;

    /** @throws InvalidInputException if there is no input, or too many */
    public InputCommitment {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        if (inputs.isEmpty() || inputs.size() > MAXIMUM_INPUTS) {
            throw new InvalidInputException("inputs: a party commits to 1 to " + MAXIMUM_INPUTS);
        }
    }

    static InputCommitment read(MemberReader fields) {
        JsonObject object = BodyFields.object(fields, "inputs");
        MemberReader members = object.reader("inputs");
        SortedMap<String, SaltedDigest> inputs = new TreeMap<>();
        object.names().forEach(name -> inputs.put(name, SaltedDigest.fromHex(members.text(name))));
        return new InputCommitment(inputs);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ObjectNode body() {
        ObjectNode body = Json.object();
        ObjectNode members = body.putObject("inputs");
        inputs.forEach((name, commitment) -> members.put(name, commitment.hex()));
        return body;
    }
}
