package io.shuzheng.evidence.statement;

import io.shuzheng.primitives.InvalidInputException;
import java.util.regex.Pattern;

/** The DID URL of one verification method: a party's DID, {@code #} and a fragment of 1 to 128 characters. */
public record KeyId(PartyDid did, String fragment) {

    private static final Pattern FRAGMENT = Pattern.compile("[A-Za-z0-9._~:=-]{1,128}");

    public KeyId {
        if (!FRAGMENT.matcher(fragment).matches()) {
            throw new InvalidInputException("the fragment of a key id must be 1 to 128 unreserved characters");
        }
    }

    /**
     * Refuses what is out of bounds.
     *
     * @throws InvalidInputException when {@code didUrl} is not a DID with a fragment
     */
    public static KeyId parse(String didUrl) {
        int hash = didUrl.indexOf('#');
        if (hash < 0) {
            throw new InvalidInputException("a key id must be a DID URL with a fragment");
        }
        return new KeyId(new PartyDid(didUrl.substring(0, hash)), didUrl.substring(hash + 1));
    }

    public String value() {
        return did.value() + '#' + fragment;
    }

    @Override
    public String toString() {
        return value();
    }
}
