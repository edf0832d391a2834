package io.shuzheng.anoncreds.internal.accumulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.anoncreds.TestObjects;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.anoncreds.curve.PointG2;
import io.shuzheng.anoncreds.internal.json.JsonInput;
import io.shuzheng.primitives.InvalidInputException;
import io.shuzheng.primitives.Json;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RevocationKeyCacheTests {

    private final AccumulatorKeyGenerator generator = new AccumulatorKeyGenerator(new SecureRandom());
    private final RevocationPublicKey one = generator.generate().publicKey();
    private final RevocationPublicKey other = generator.generate().publicKey();

    @Test
    void whenKeyIsUsedAgainThenItIsTheSame() {
        RevocationKeyCache cache = new RevocationKeyCache(2 * RevocationKeyCache.BYTES_A_KEY);

        RevocationKey first = cache.of(one);
        cache.of(other);

        assertThat(cache.of(one)).isSameAs(first);
    }

    @Test
    void whenLimitIsReachedThenTheKeyOfLongestAgoGoes() {
        RevocationKeyCache cache = new RevocationKeyCache(1);

        RevocationKey first = cache.of(one);
        assertThat(cache.of(one)).isSameAs(first);
        cache.of(other);

        assertThat(cache.of(one)).isNotSameAs(first);
    }

    @Test
    void whenPointOfAKeyIsNotInItsGroupThenItIsRefusedByName() {
        for (String name : List.of("g", "h", "h0", "h1", "h2", "htilde", "pk")) {
            assertRefused(name, TestPoints.INFINITY_G1.text());
            assertRefused(name, TestPoints.OFF_CURVE.text());
        }
        for (String name : List.of("g_dash", "h_cap", "u", "y")) {
            for (PointG2 point : List.of(TestPoints.INFINITY_G2, TestPoints.OFF_TWIST, TestPoints.OUTSIDE_G2)) {
                assertRefused(name, point.text());
            }
        }
    }

    @Test
    void whenKeysAreGeneratedThenPublicKeyIsThatOfThePrivateOne() {
        var keys = generator.generate();
        RevocationKey key = RevocationKey.decode(keys.publicKey());

        assertThat(key.g().point().multiply(keys.privateKey().sk().value()))
                .isEqualTo(key.pk().point());
        assertThat(key.hCap().point().multiply(keys.privateKey().x().value()))
                .isEqualTo(key.y().point());
        assertThat(keys.privateKey().x().text()).hasSize(64);
    }

    private void assertRefused(String name, String text) {
        ObjectNode json =
                TestObjects.credentialDefinition().revocation().orElseThrow().toJson();
        json.put(name, text);
        RevocationPublicKey forged = RevocationPublicKey.read(JsonInput.of("key", Json.parse(json.toString())));

        assertThatThrownBy(() -> new RevocationKeyCache(1).of(forged))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("key " + name.toLowerCase(Locale.ROOT) + ": ");
    }
}
