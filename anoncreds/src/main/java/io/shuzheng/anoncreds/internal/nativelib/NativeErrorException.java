package io.shuzheng.anoncreds.internal.nativelib;

/**
 * What libanoncreds said last. A hint for people: the library keeps one message for the whole process, so that under load
 * the text may belong to another call, or be lost.
 */
final class NativeErrorException extends RuntimeException {

    NativeErrorException(NativeStatus status, String text) {
        super("libanoncreds " + status + "; the last message of the process: " + text);
    }
}
