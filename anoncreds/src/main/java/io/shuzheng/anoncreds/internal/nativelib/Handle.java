package io.shuzheng.anoncreds.internal.nativelib;

/** An object inside libanoncreds, freed when this is closed. */
final class Handle implements AutoCloseable {

    private final LibAnonCreds library;
    private final long value;

    Handle(LibAnonCreds library, long value) {
        this.library = library;
        this.value = value;
    }

    long value() {
        return value;
    }

    @Override
    public void close() {
        library.objectFree(value);
    }
}
