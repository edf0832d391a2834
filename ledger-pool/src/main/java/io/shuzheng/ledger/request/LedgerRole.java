package io.shuzheng.ledger.request;

import java.util.Arrays;
import java.util.Optional;

/** What a DID may do on the ledger. A DID without a role is an identity owner, who may change only itself. */
public enum LedgerRole {
    TRUSTEE("0"),
    STEWARD("2"),
    ENDORSER("101"),
    NETWORK_MONITOR("201");

    private final String code;

    LedgerRole(String code) {
        this.code = code;
    }

    /** The role of a code, if it is one of these. */
    public static Optional<LedgerRole> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** The decimal code, as in a NYM's {@code role}. */
    public String code() {
        return code;
    }
}
