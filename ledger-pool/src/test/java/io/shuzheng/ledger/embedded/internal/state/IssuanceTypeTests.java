package io.shuzheng.ledger.embedded.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class IssuanceTypeTests {

    private static RegistryIndices indices(Set<Long> issued, Set<Long> revoked) {
        return new RegistryIndices(new TreeSet<>(issued), new TreeSet<>(revoked));
    }

    private static RegistryIndices state(IssuanceType type, Set<Long> kept) {
        return type == IssuanceType.ISSUANCE_BY_DEFAULT ? indices(Set.of(), kept) : indices(kept, Set.of());
    }

    @Property(tries = 200)
    void whenStatesFollowThenTheirDeltaLeadsFromOneToTheOther(
            @ForAll IssuanceType type,
            @ForAll @Size(max = 10) Set<@LongRange(max = 20) Long> before,
            @ForAll @Size(max = 10) Set<@LongRange(max = 20) Long> after) {
        RegistryIndices from = state(type, before);
        RegistryIndices to = state(type, after);
        RegistryIndices delta = type.delta(from, to);
        assertThat(type.contradiction(from, delta)).isEqualTo(Optional.empty());
        assertThat(type.merge(from, delta)).isEqualTo(to);
        assertThat(delta.isEmpty()).isEqualTo(before.equals(after));
    }

    @Property(tries = 100)
    void whenAnIndexIsSaidTwiceThenItContradicts(
            @ForAll IssuanceType type,
            @ForAll @Size(min = 1, max = 10) Set<@LongRange(max = 20) Long> kept,
            @ForAll @IntRange(min = 21, max = 30) int other) {
        RegistryIndices state = state(type, kept);
        RegistryIndices again = state(type, Set.of(kept.iterator().next()));
        assertThat(type.contradiction(state, again))
                .hasValueSatisfying(text -> assertThat(text).contains("already"));
        Set<Long> missing = Set.of((long) other);
        RegistryIndices undone =
                type == IssuanceType.ISSUANCE_BY_DEFAULT ? indices(missing, Set.of()) : indices(Set.of(), missing);
        assertThat(type.contradiction(state, undone))
                .hasValueSatisfying(text -> assertThat(text).contains("are not"));
    }
}
