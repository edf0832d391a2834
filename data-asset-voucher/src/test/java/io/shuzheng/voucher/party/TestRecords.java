package io.shuzheng.voucher.party;

import io.shuzheng.agent.store.DatabaseLocation;
import io.shuzheng.agent.store.RecordType;
import io.shuzheng.agent.store.Tag;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.primitives.SecretBytes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** Records through a wallet that is closed and opened again. */
public final class TestRecords {

    private TestRecords() {}

    /** What a wallet in the folder gives back for a value. */
    public static <T> T kept(Path folder, RecordType<T> type, T value) {
        try (WalletStore wallet = open(folder)) {
            wallet.run(work -> work.put(type, "1", value));
        }
        try (WalletStore wallet = open(folder)) {
            return wallet.read(reader -> reader.find(type, "1")).orElseThrow();
        }
    }

    /** How many values of the type the wallet finds by a tag. */
    public static <T> int found(Path folder, RecordType<T> type, Tag tag) {
        try (WalletStore wallet = open(folder)) {
            return wallet.read(reader -> reader.findAll(type, tag)).size();
        }
    }

    private static WalletStore open(Path folder) {
        return WalletStore.open(
                DatabaseLocation.file(folder.resolve("wallet.db")),
                WalletKey.raw(SecretBytes.copyOf(new byte[32])),
                List.of(),
                Clock.systemUTC(),
                new SecureRandom());
    }
}
