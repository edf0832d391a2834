package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/** The C structures of libanoncreds, as they lie in memory on 64-bit platforms. */
public final class FfiTypes {

    private FfiTypes() {}

    /** {@code ByteBuffer}: bytes and their count, 16 bytes. */
    @FieldOrder({"length", "data"})
    public static class Buffer extends Structure {
        public long length;
        public @Nullable Pointer data;
    }

    /** A {@code ByteBuffer} that is passed by value. */
    public static final class BufferByValue extends Buffer implements Structure.ByValue {}

    /** {@code FfiList}: a count and the elements, 16 bytes, passed by value. */
    @FieldOrder({"count", "data"})
    public static final class ListByValue extends Structure implements Structure.ByValue {
        public long count;
        public @Nullable Pointer data;
    }

    /** {@code FfiCredRevInfo}: a credential's place in a revocation registry, 32 bytes. */
    @FieldOrder({"registry", "privateKey", "statusList", "index"})
    public static final class RevocationInfo extends Structure {
        public long registry;
        public long privateKey;
        public long statusList;
        public long index;
    }
}
