package io.shuzheng.anoncreds.internal.proof;

import io.shuzheng.anoncreds.AttributeNames;
import io.shuzheng.anoncreds.internal.signature.PublicKeyBases;
import java.math.BigInteger;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an equality proof states: the holder has a signature under a key whose attributes have certain values; the other
 * attributes stay hidden, the link secret always among them.
 */
public final class EqualityStatement {

    private final PublicKeyBases key;
    private final SortedMap<String, BigInteger> revealed;
    private final NavigableSet<String> hidden;

    private EqualityStatement(PublicKeyBases key, SortedMap<String, BigInteger> revealed, NavigableSet<String> hidden) {
        this.key = key;
        this.revealed = revealed;
        this.hidden = hidden;
    }

    /**
     * A statement.
     *
     * @param attributes normalised names of all attributes of the credential's schema
     * @param revealed values of some of them
     * @throws ProofRefusedException if another attribute is revealed
     */
    public static EqualityStatement of(
            PublicKeyBases key, Iterable<String> attributes, Map<String, BigInteger> revealed) {
        NavigableSet<String> hidden = new TreeSet<>();
        attributes.forEach(hidden::add);
        if (!hidden.containsAll(revealed.keySet())) {
            throw Refusal.REVEALED_VALUES_DIFFER.exception();
        }
        hidden.removeAll(revealed.keySet());
        hidden.add(AttributeNames.LINK_SECRET);
        return new EqualityStatement(key, new TreeMap<>(revealed), hidden);
    }

    PublicKeyBases key() {
        return key;
    }

    SortedMap<String, BigInteger> revealed() {
        return revealed;
    }

    NavigableSet<String> hidden() {
        return hidden;
    }
}
