package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import java.nio.charset.StandardCharsets;

/** Turns the return codes of libanoncreds into exceptions. The code decides; the message is only added. */
final class NativeErrors {

    /** The library's error slot belongs to the process, and so does the lock on it. */
    private static final Object SLOT = new Object();

    private static final int MAX_TEXT = 300;

    private NativeErrors() {}

    static void check(LibAnonCreds library, String operation, long code) {
        NativeStatus status = NativeStatus.of(code);
        if (status != NativeStatus.SUCCESS) {
            throw exception(library, operation, status);
        }
    }

    private static RuntimeException exception(LibAnonCreds library, String operation, NativeStatus status) {
        NativeErrorException cause = new NativeErrorException(status, lastMessage(library));
        return status.isInputToBlame()
                ? new InvalidInputException("the AnonCreds engine could not " + operation + ": " + status, cause)
                : new InternalFailureException("the AnonCreds engine failed to " + operation + ": " + status, cause);
    }

    static String lastMessage(LibAnonCreds library) {
        synchronized (SLOT) {
            PointerByReference result = new PointerByReference();
            long code = library.getCurrentError(result);
            Pointer text = result.getValue();
            if (code != 0 || text == null) {
                return "none";
            }
            try {
                String message = text.getString(0, StandardCharsets.UTF_8.name());
                return message.length() <= MAX_TEXT ? message : message.substring(0, MAX_TEXT) + "…";
            } finally {
                library.stringFree(text);
            }
        }
    }
}
