package io.shuzheng.holder;

/** What the wallet's owner says to a presentation request. */
public enum PresentationDecision {
    /** Answer it at once. */
    PRESENT,
    /** Refuse it at once. */
    REFUSE,
    /** Wait for {@link HolderWallet#present} or {@link HolderWallet#refuse}. */
    ASK
}
