package io.shuzheng.didcomm.protocol;

import io.shuzheng.didcomm.message.Ack;

/** How an {@link Ack} is named in a {@link TransitionTable}: by its status, because each leads elsewhere. */
public final class AckSteps {

    /** An ack of status OK. */
    public static final String OK = "ack";

    /** An ack of status PENDING. */
    public static final String PENDING = "ack (PENDING)";

    /** An ack of status FAIL. */
    public static final String FAIL = "ack (FAIL)";

    private AckSteps() {}

    /** The name of the step that this ack is. */
    public static String of(Ack ack) {
        return switch (ack.status()) {
            case OK -> OK;
            case PENDING -> PENDING;
            case FAIL -> FAIL;
        };
    }
}
