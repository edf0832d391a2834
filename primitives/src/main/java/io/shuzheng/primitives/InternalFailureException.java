package io.shuzheng.primitives;

/**
 * A part that should work did not: a native library, a database, a ledger node, the file system.
 *
 * <p>The root of the family "the engine broke". The same call may succeed later; the input is not to blame. Bad input is
 * an {@link InvalidInputException}.
 */
public class InternalFailureException extends RuntimeException {

    public InternalFailureException(String message) {
        super(message);
    }

    public InternalFailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
