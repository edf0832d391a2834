package io.shuzheng.voucher.evidence;

import io.shuzheng.agent.store.DatabaseLocation;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.primitives.SecretBytes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** Wallets of tests, with a key that everybody knows. */
final class TestWallet {

    static final WalletKey KEY = WalletKey.raw(SecretBytes.copyOf(new byte[32]));

    private TestWallet() {}

    static WalletStore open(Path file) {
        return WalletStore.open(
                DatabaseLocation.file(file),
                KEY,
                WalletStatementStore.MIGRATIONS,
                Clock.systemUTC(),
                new SecureRandom());
    }
}
