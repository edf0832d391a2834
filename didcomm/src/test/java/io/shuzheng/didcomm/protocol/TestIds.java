package io.shuzheng.didcomm.protocol;

import io.shuzheng.didcomm.message.MessageIds;
import java.util.concurrent.atomic.AtomicInteger;

/** Message ids that tests can foretell. */
public final class TestIds {

    private TestIds() {}

    /** {@code prefix-1}, {@code prefix-2}, and so on. */
    public static MessageIds counting(String prefix) {
        AtomicInteger last = new AtomicInteger();
        return () -> prefix + "-" + last.incrementAndGet();
    }
}
