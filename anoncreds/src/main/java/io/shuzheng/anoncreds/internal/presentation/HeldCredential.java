package io.shuzheng.anoncreds.internal.presentation;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.AttributeValue;
import io.shuzheng.anoncreds.Credential;
import io.shuzheng.primitives.InvalidInputException;
import java.util.HashMap;
import java.util.Map;

/** The values of a holder's credential, by whatever spelling of an attribute's name. */
final class HeldCredential {

    private final Map<String, AttributeValue> values = new HashMap<>();

    HeldCredential(Credential credential) {
        credential.values().forEach((name, value) -> values.put(AttributeNames.normalise(name), value));
    }

    /**
     * The value of an attribute.
     *
     * @throws InvalidInputException if the credential has no such attribute
     */
    AttributeValue value(String name) {
        AttributeValue value = values.get(AttributeNames.normalise(name));
        if (value == null) {
            throw new InvalidInputException("the credential has no attribute \"" + name + "\"");
        }
        return value;
    }
}
