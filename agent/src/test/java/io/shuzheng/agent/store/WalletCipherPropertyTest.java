package io.shuzheng.agent.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class WalletCipherPropertyTest {

    private static final WalletCipher CIPHER = cipher();

    private static WalletCipher cipher() {
        return WalletKeys.open(WalletKeys.create(TestWallets.KEY, new SecureRandom()), TestWallets.KEY);
    }

    @Property(tries = 100)
    void whenSealedThenOpensAtItsPlaceOnly(
            @ForAll byte[] plaintext,
            @ForAll @StringLength(max = 20) String key,
            @ForAll @StringLength(max = 20) String otherKey) {
        Ciphertext sealed = CIPHER.seal(plaintext, "table", key);

        assertThat(CIPHER.open(sealed, "table", key)).isEqualTo(plaintext);
        assertThat(CIPHER.seal(plaintext, "table", key)).isNotEqualTo(sealed);
        assertThatThrownBy(() -> CIPHER.open(sealed, "table2", key)).isInstanceOf(CorruptRecordException.class);
        assertThatThrownBy(() -> cipher().open(sealed, "table", key)).isInstanceOf(CorruptRecordException.class);
        if (!key.equals(otherKey)) {
            assertThatThrownBy(() -> CIPHER.open(sealed, "table", otherKey)).isInstanceOf(CorruptRecordException.class);
        }
    }

    @Property(tries = 100)
    void whenOneBitIsChangedThenItDoesNotOpen(
            @ForAll @Size(max = 40) byte[] plaintext, @ForAll @IntRange(max = 10_000) int where) {
        byte[] changed = CIPHER.seal(plaintext, "t", "k").bytes();
        changed[where / 8 % changed.length] ^= (byte) (1 << (where % 8));

        assertThatThrownBy(() -> CIPHER.open(Ciphertext.of(changed), "t", "k"))
                .isInstanceOf(CorruptRecordException.class);
    }

    @Property(tries = 200)
    void whenWordsDifferThenHashesDifferAlsoWhereTheirTextsJoinAlike(
            @ForAll @Size(max = 4) List<@StringLength(max = 3) String> words,
            @ForAll @Size(max = 4) List<@StringLength(max = 3) String> others) {
        String hash = CIPHER.hash(words.toArray(String[]::new));

        assertThat(hash).hasSize(22).isEqualTo(CIPHER.hash(words.toArray(String[]::new)));
        assertThat(hash.equals(CIPHER.hash(others.toArray(String[]::new)))).isEqualTo(words.equals(others));
        assertThat(CIPHER.hash("ab", "c")).isNotEqualTo(CIPHER.hash("a", "bc"));
    }
}
