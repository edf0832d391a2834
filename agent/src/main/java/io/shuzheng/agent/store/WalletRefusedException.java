package io.shuzheng.agent.store;

import io.shuzheng.primitives.InvalidInputException;

/** A wallet cannot be opened as asked, for a reason that whoever starts the agent can mend. */
public final class WalletRefusedException extends InvalidInputException {

    /** Why a wallet was not opened. */
    public enum Reason {
        /** The key or passphrase is not the one under which the wallet was made. */
        WRONG_KEY,
        /** The wallet was made with a passphrase and a raw key was given, or the other way round. */
        WRONG_KIND_OF_KEY,
        /** The wallet file is open already, in this process or another. */
        IN_USE,
        /** The wallet was written by a newer version, or its migrations differ from ours. */
        INCOMPATIBLE,
        /** The key envelope cannot be read. */
        DAMAGED
    }

    private final Reason reason;

    public WalletRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public WalletRefusedException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
