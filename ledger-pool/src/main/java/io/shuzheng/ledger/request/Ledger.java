package io.shuzheng.ledger.request;

/** The ledgers of an Indy network that a client reads, with the number of each. */
public enum Ledger {
    /** The nodes of the pool. */
    POOL(0),
    /** DIDs, attributes, definitions and revocation. */
    DOMAIN(1),
    /** Agreements and rules. */
    CONFIG(2);

    private final int id;

    Ledger(int id) {
        this.id = id;
    }

    /** The number, as in {@code ledgerId}. */
    public int id() {
        return id;
    }
}
