package io.shuzheng.voucher.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.agent.store.DatabaseLocation;
import io.shuzheng.agent.store.WalletKey;
import io.shuzheng.agent.store.WalletStore;
import io.shuzheng.computation.engine.ComputationClaim;
import io.shuzheng.evidence.statement.Identifier;
import io.shuzheng.primitives.SaltedDigest;
import io.shuzheng.primitives.SecretBytes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletGuardTest {

    private static final String ALGORITHM = "urn:shuzheng:private-score/1.0";

    private WalletStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = WalletStore.open(
                DatabaseLocation.file(folder.resolve("wallet")),
                WalletKey.raw(SecretBytes.copyOf(new byte[32])),
                List.of(),
                Clock.systemUTC(),
                new SecureRandom());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ComputationClaim claim(String algorithm, String application, String input) {
        return new ComputationClaim(
                new Identifier("computation-1"),
                algorithm,
                new Identifier(application),
                List.of(SaltedDigest.fromHex(input.repeat(64))));
    }

    private boolean claims(ComputationClaim claim) {
        return store.execute(work -> new WalletGuard(work).claim(claim));
    }

    @Test
    void whenApplicationOrInputWasClaimedThenRefusedAndNothingElse() {
        assertThat(claims(claim(ALGORITHM, "application-1", "a"))).isTrue();
        assertThat(claims(claim(ALGORITHM, "application-1", "b"))).isFalse();
        assertThat(claims(claim(ALGORITHM, "application-2", "a"))).isFalse();
        assertThat(claims(claim(ALGORITHM, "application-2", "b"))).isTrue();
        assertThat(claims(claim("urn:shuzheng:other/1.0", "application-1", "a")))
                .isTrue();
    }

    @Test
    void whenTheUnitOfWorkFailsThenNothingIsClaimed() {
        ComputationClaim claim = claim(ALGORITHM, "application-1", "a");
        assertThatThrownBy(() -> store.run(work -> {
                    assertThat(new WalletGuard(work).claim(claim)).isTrue();
                    throw new IllegalStateException("the step failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(claims(claim)).isTrue();
    }

    @Test
    void whenManyClaimTheSameAtOnceThenOneSucceeds() {
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> claims(claim(ALGORITHM, "application-" + i, "c"))))
                .toList();
        assertThat(all.stream().filter(CompletableFuture::join)).hasSize(1);
    }
}
