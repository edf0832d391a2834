package io.shuzheng.agent.store;

import io.shuzheng.agent.queue.DurableQueue;
import io.shuzheng.primitives.SecretBytes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import tools.jackson.databind.node.JsonNodeFactory;

/** Wallets and records for tests. */
public final class TestWallets {

    public static final WalletKey KEY = WalletKey.raw(SecretBytes.copyOf(new byte[32]));
    public static final WalletKey OTHER_KEY = WalletKey.raw(
            SecretBytes.copyOf("0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    public static final Argon2Parameters CHEAP = new Argon2Parameters(64, 1, 1);

    /** Text, tagged by its first letter and by its length. */
    public static final RecordType<String> NOTE = RecordType.of(
                    "note", text -> JsonNodeFactory.instance.stringNode(text), json -> json.asString())
            .taggedBy(text -> java.util.Set.of(
                    new Tag("initial", text.isEmpty() ? "" : text.substring(0, 1)),
                    new Tag("length", Integer.toString(text.length()))));

    /** A number. */
    public static final RecordType<Integer> COUNT =
            RecordType.of("count", number -> JsonNodeFactory.instance.numberNode(number), json -> json.asInt());

    private TestWallets() {}

    public static WalletStore open(Path file) {
        return open(file, KEY);
    }

    public static WalletStore open(Path file, WalletKey key) {
        return open(DatabaseLocation.file(file), key);
    }

    public static WalletStore open(DatabaseLocation location, WalletKey key) {
        return WalletStore.open(location, key, DurableQueue.MIGRATIONS, Clock.systemUTC(), new SecureRandom());
    }
}
