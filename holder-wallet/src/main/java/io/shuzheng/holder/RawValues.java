package io.shuzheng.holder;

import io.shuzheng.anoncreds.Credential;
import java.util.HashMap;
import java.util.Map;

/** The values of a credential as people read them. */
final class RawValues {

    private RawValues() {}

    static Map<String, String> of(Credential credential) {
        Map<String, String> values = new HashMap<>();
        credential.values().forEach((name, value) -> values.put(name, value.raw()));
        return values;
    }
}
