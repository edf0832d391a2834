package io.shuzheng.anoncreds.internal.nativelib;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.Buffer;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.BufferByValue;
import io.shuzheng.anoncreds.internal.nativelib.FfiTypes.ListByValue;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One operation's dealings with libanoncreds. Owns the handles and the memory that the operation uses; closing it frees the
 * handles and overwrites the memory, which may hold secrets.
 */
final class NativeSession implements AutoCloseable {

    /** Makes an object of its JSON. */
    @FunctionalInterface
    interface FromJson {
        long call(BufferByValue json, LongByReference result);
    }

    private final LibAnonCreds library;
    private final List<Handle> handles = new ArrayList<>();
    private final List<Memory> memories = new ArrayList<>();

    NativeSession(LibAnonCreds library) {
        this.library = library;
    }

    /** Checks a return code; {@code operation} completes the sentence "the engine could not". */
    void check(String operation, long code) {
        NativeErrors.check(library, operation, code);
    }

    long load(String what, FromJson function, JsonNode json) {
        byte[] utf8 = Json.write(json).getBytes(StandardCharsets.UTF_8);
        BufferByValue buffer = new BufferByValue();
        buffer.length = utf8.length;
        buffer.data = copy(utf8);
        LongByReference result = new LongByReference();
        check("read the " + what, function.call(buffer, result));
        return own(result);
    }

    /** Takes over an object that a function made. */
    long own(LongByReference result) {
        Handle handle = new Handle(library, result.getValue());
        handles.add(handle);
        return handle.value();
    }

    JsonNode json(long handle) {
        Buffer buffer = new Buffer();
        check("write an object", library.objectGetJson(handle, buffer));
        Pointer data = buffer.data;
        if (data == null) {
            throw new InternalFailureException("libanoncreds returned no JSON");
        }
        try {
            return Json.parse(data.getByteArray(0, Math.toIntExact(buffer.length)));
        } catch (InvalidInputException e) {
            throw new InternalFailureException("libanoncreds returned malformed JSON", e);
        } finally {
            BufferByValue toFree = new BufferByValue();
            toFree.length = buffer.length;
            toFree.data = data;
            library.bufferFree(toFree);
        }
    }

    /** A zero-terminated string. */
    Pointer string(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInputException("a text must not have the character U+0000");
        }
        return copy((text + '\0').getBytes(StandardCharsets.UTF_8));
    }

    ListByValue strings(Iterable<String> texts) {
        List<Pointer> pointers = new ArrayList<>();
        texts.forEach(text -> pointers.add(string(text)));
        Memory array = allocate(pointers.size(), Native64.POINTER);
        for (int i = 0; i < pointers.size(); i++) {
            array.setPointer((long) i * Native64.POINTER, pointers.get(i));
        }
        return list(pointers.size(), array);
    }

    ListByValue handles(List<Long> values) {
        Memory array = allocate(values.size(), Native64.HANDLE);
        for (int i = 0; i < values.size(); i++) {
            array.setLong((long) i * Native64.HANDLE, values.get(i));
        }
        return list(values.size(), array);
    }

    ListByValue integers(List<Integer> values) {
        Memory array = allocate(values.size(), Integer.BYTES);
        for (int i = 0; i < values.size(); i++) {
            array.setInt((long) i * Integer.BYTES, values.get(i));
        }
        return list(values.size(), array);
    }

    /** Zeroed memory for {@code count} elements, at least one. */
    Memory allocate(int count, int elementSize) {
        Memory memory = new Memory((long) Math.max(count, 1) * elementSize);
        memory.clear();
        memories.add(memory);
        return memory;
    }

    ListByValue list(int count, Memory elements) {
        ListByValue list = new ListByValue();
        list.count = count;
        list.data = elements;
        return list;
    }

    private Memory copy(byte[] bytes) {
        Memory memory = allocate(bytes.length, 1);
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    @Override
    public void close() {
        handles.forEach(Handle::close);
        for (Memory memory : memories) {
            memory.clear();
            memory.close();
        }
    }
}
