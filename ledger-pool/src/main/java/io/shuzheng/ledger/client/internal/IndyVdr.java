package io.shuzheng.ledger.client.internal;

import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import io.shuzheng.ledger.client.PoolSettings;
import io.shuzheng.primitives.InternalFailureException;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * libindy_vdr with Java's types: futures for callbacks, {@link NativeFailure} for error codes, texts freed.
 *
 * <p>There is one in a process, as there is one library: its configuration and its last error are global. The last error
 * is read as soon as a call has failed, yet another thread may have failed in between; the reader of a node's message
 * therefore compares the number of the request in it.
 */
final class IndyVdr {

    private static final String NAME = "indy_vdr";

    /** The system property that names a folder with the library, in sub-folders of JNA's platform names. */
    private static final String DIRECTORY = "shuzheng.native.libraries";

    private static final long SUCCESS = 0;
    private static final int SECONDS_TO_BUILD_A_POOL = 5;
    /** The library's default of 10 opens sockets until it panics at about 1,000. */
    private static final int REQUESTS_A_CONNECTION = 100_000;

    private final IndyVdrLibrary library;
    private final Map<Long, CompletableFuture<String>> calls = new ConcurrentHashMap<>();
    private final AtomicLong lastCall = new AtomicLong();
    // Native code holds only the addresses: these fields keep the callbacks from being collected.
    private final IndyVdrLibrary.ReplyCallback onReply = this::finish;
    private final IndyVdrLibrary.DoneCallback onDone = (id, code) -> finish(id, code, null);

    private IndyVdr(IndyVdrLibrary library) {
        this.library = library;
        CallbackThreadInitializer keepThread = new CallbackThreadInitializer(true, false, "indy-vdr");
        Native.setCallbackThreadInitializer(onReply, keepThread);
        Native.setCallbackThreadInitializer(onDone, keepThread);
    }

    /** The process's library, loaded from the class path when it is asked for first. */
    static IndyVdr instance() {
        try {
            return Holder.INSTANCE;
        } catch (UnsatisfiedLinkError | ExceptionInInitializerError | NoClassDefFoundError e) {
            throw new InternalFailureException("libindy_vdr is not there for this platform, or does not load", e);
        }
    }

    /**
     * Opens a pool.
     *
     * @throws InvalidInputException if the library refuses the genesis
     */
    synchronized long openPool(String genesis, PoolSettings settings) {
        check(library.indy_vdr_set_config(Json.write(configuration(settings))));
        LongByReference pool = new LongByReference();
        try {
            check(library.indy_vdr_pool_create(Json.write(Json.object().put("transactions", genesis)), pool));
            // The pool is built on a thread of its own, which ends without a word if it cannot be.
            status(pool.getValue()).get(SECONDS_TO_BUILD_A_POOL, TimeUnit.SECONDS);
        } catch (NativeFailure | ExecutionException | TimeoutException e) {
            throw new InvalidInputException("the genesis is not usable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailureException("interrupted while opening a pool", e);
        }
        return pool.getValue();
    }

    /** Closes a pool. Waits for its requests, and lets no other pool do anything meanwhile: close idle pools only. */
    void closePool(long pool) {
        check(library.indy_vdr_pool_close(pool));
    }

    /** Sends a request; the future ends with the node's message or a {@link NativeFailure}. */
    CompletableFuture<String> submit(long pool, String request) {
        LongByReference handle = new LongByReference();
        check(library.indy_vdr_build_custom_request(request, handle));
        return call(id -> library.indy_vdr_pool_submit_request(pool, handle.getValue(), onReply, id));
    }

    /** Asks for the pool's status as JSON. */
    CompletableFuture<String> status(long pool) {
        return call(id -> library.indy_vdr_pool_get_status(pool, onReply, id));
    }

    /** Catches the pool ledger up; the future ends with an empty text. */
    CompletableFuture<String> refresh(long pool) {
        return call(id -> library.indy_vdr_pool_refresh(pool, onDone, id));
    }

    private CompletableFuture<String> call(LongUnaryOperator function) {
        long id = lastCall.incrementAndGet();
        CompletableFuture<String> call = new CompletableFuture<>();
        calls.put(id, call);
        long code = function.applyAsLong(id);
        if (code != SUCCESS) {
            calls.remove(id);
            throw failure(code);
        }
        return call;
    }

    private void finish(long id, long code, @Nullable Pointer text) {
        String answer = take(text);
        CompletableFuture<String> call = calls.remove(id);
        if (call == null) {
            return;
        }
        if (code == SUCCESS) {
            call.complete(answer);
        } else {
            call.completeExceptionally(failure(code));
        }
    }

    private void check(long code) {
        if (code != SUCCESS) {
            throw failure(code);
        }
    }

    private NativeFailure failure(long number) {
        PointerByReference error = new PointerByReference();
        library.indy_vdr_get_current_error(error);
        JsonNode json = parseOrNothing(take(error.getValue()));
        boolean own = json.path("code").asLong(SUCCESS) == number;
        return new NativeFailure(
                NativeFailure.Code.of(number),
                own ? json.path("message").asString("") : "",
                Optional.of(json.path("extra"))
                        .filter(extra -> own && extra.isString())
                        .map(JsonNode::stringValue));
    }

    private static JsonNode parseOrNothing(String error) {
        try {
            return Json.parse(error);
        } catch (InvalidInputException e) {
            return Json.object();
        }
    }

    private String take(@Nullable Pointer text) {
        if (text == null) {
            return "";
        }
        try {
            return text.getString(0, "UTF-8");
        } finally {
            library.indy_vdr_string_free(text);
        }
    }

    private static ObjectNode configuration(PoolSettings settings) {
        return Json.object()
                .put("ack_timeout", settings.acknowledgeTimeout().toSeconds())
                .put("reply_timeout", settings.replyTimeout().toSeconds())
                .put("conn_active_timeout", settings.connectionAge().toSeconds())
                .put("conn_request_limit", REQUESTS_A_CONNECTION)
                .put("freshness_threshold", settings.freshness().toSeconds());
    }

    private static final class Holder {
        static final IndyVdr INSTANCE = new IndyVdr(load());

        private static IndyVdrLibrary load() {
            Optional.ofNullable(System.getProperty(DIRECTORY))
                    .map(directory -> Path.of(directory, Platform.RESOURCE_PREFIX))
                    .ifPresent(directory -> NativeLibrary.addSearchPath(NAME, directory.toString()));
            return Native.load(NAME, IndyVdrLibrary.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        }
    }
}
