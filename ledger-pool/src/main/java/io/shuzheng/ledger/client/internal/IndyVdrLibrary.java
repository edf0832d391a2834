package io.shuzheng.ledger.client.internal;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * The functions of libindy_vdr 0.4.2 that are used, named as in its header. Handles and callback ids are 64-bit numbers;
 * the returned error codes are 64-bit as well. Texts are UTF-8.
 */
interface IndyVdrLibrary extends Library {

    long indy_vdr_set_config(String configuration);

    long indy_vdr_pool_create(String parameters, LongByReference pool);

    long indy_vdr_pool_close(long pool);

    long indy_vdr_pool_get_status(long pool, ReplyCallback callback, long callbackId);

    long indy_vdr_pool_refresh(long pool, DoneCallback callback, long callbackId);

    /** Consumes the request, even when it fails. */
    long indy_vdr_pool_submit_request(long pool, long request, ReplyCallback callback, long callbackId);

    long indy_vdr_build_custom_request(String json, LongByReference request);

    long indy_vdr_get_current_error(PointerByReference json);

    void indy_vdr_string_free(Pointer text);

    /** Ends a call that has an answer; the text is the receiver's to free. */
    interface ReplyCallback extends Callback {
        void invoke(long callbackId, long errorCode, @Nullable Pointer text);
    }

    /** Ends a call without an answer. */
    interface DoneCallback extends Callback {
        void invoke(long callbackId, long errorCode);
    }
}
