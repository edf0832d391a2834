package io.shuzheng.anoncreds.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Immutable copies that keep the order of their source. */
public final class Copies {

    private Copies() {}

    public static <K, V> Map<K, V> of(Map<K, V> source) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(source));
    }
}
