package io.shuzheng.evidence.anchor;

/**
 * A compact JWS with base64's {@code +} for each hyphen of base64url. Two hyphens side by side in a raw attribute end every
 * node of an Indy network: indy-node 1.13 puts the value, the new one and the one before it, into the name of the action that
 * it authorizes, and fails to take the name apart at {@code --}.
 */
final class HyphenFreeJws {

    private HyphenFreeJws() {}

    static String of(String compact) {
        return compact.replace('-', '+');
    }

    /** The compact form again. What has hyphens as well stays what it is, and is not the text of a batch. */
    static String compact(String hyphenFree) {
        return hyphenFree.replace('+', '-');
    }
}
