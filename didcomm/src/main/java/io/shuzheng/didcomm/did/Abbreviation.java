package io.shuzheng.didcomm.did;

/** A DID in a message for people: a did:peer with its document inside would fill the screen. */
final class Abbreviation {

    private static final int LENGTH = 80;

    private Abbreviation() {}

    static String of(Did did) {
        String text = did.toString();
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
