package io.shuzheng.anoncreds.internal.nativelib;

/** Sizes in bytes on the supported platforms, all of which are 64-bit. */
final class Native64 {

    static final int POINTER = 8;
    static final int HANDLE = 8;

    private Native64() {}
}
