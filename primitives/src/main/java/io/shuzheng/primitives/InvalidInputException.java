package io.shuzheng.primitives;

/**
 * A value that came from outside is not what its format, protocol or contract requires.
 *
 * <p>The root of the family "the input is bad". Its message is meant for whoever sent the input: it names what is wrong
 * and where, and never repeats a secret. What breaks inside is an {@link InternalFailureException}.
 */
public class InvalidInputException extends RuntimeException {

    public InvalidInputException(String message) {
        super(message);
    }

    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
