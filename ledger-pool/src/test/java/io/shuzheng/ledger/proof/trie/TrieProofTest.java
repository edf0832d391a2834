package io.shuzheng.ledger.proof.trie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.ledger.proof.trie.InvalidTrieProofException.Reason;
import io.shuzheng.primitives.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TrieProofTest {

    private static final StateTrie THREE = StateTrie.EMPTY
            .put(bytes("dog"), bytes("puppy"))
            .put(bytes("do"), bytes("verb"))
            .put(bytes("horse"), new byte[40]);

    /** Short keys of few letters, so that many are prefixes of others. */
    @Provide
    Arbitrary<Map<String, String>> states() {
        Arbitrary<String> keys =
                Arbitraries.strings().withChars("\u0000\u0001aq").ofMaxLength(4);
        Arbitrary<String> values = Arbitraries.strings().ascii().ofMaxLength(50);
        return Arbitraries.maps(keys, values).ofMaxSize(25);
    }

    @Property(tries = 200)
    void whenKeysArePutInAnotherOrderThenTheRootIsTheSame(
            @ForAll("states") Map<String, String> state,
            @ForAll("states") Map<String, String> others,
            @ForAll long seed) {
        List<String> order = new ArrayList<>(state.keySet());
        Collections.shuffle(order, new Random(seed));
        StateTrie withOthers = trie(others);
        for (String key : order) {
            withOthers = withOthers.put(bytes(key), bytes(state.getOrDefault(key, "")));
        }
        for (String key : others.keySet()) {
            withOthers = state.containsKey(key) ? withOthers : withOthers.remove(bytes(key));
        }

        assertThat(withOthers.root()).isEqualTo(trie(state).root());
    }

    @Property(tries = 200)
    void whenKeyIsProvenThenItsValueOrAbsenceComesBack(
            @ForAll("states") Map<String, String> state, @ForAll("states") Map<String, String> asked) {
        Map<String, String> keys = new LinkedHashMap<>(asked);
        keys.putAll(state);
        StateTrie trie = trie(state);
        for (String key : keys.keySet()) {
            ProvenValue proven = TrieProof.parse(trie.prove(bytes(key))).verify(trie.root(), bytes(key));

            assertThat(proven.toOptional().map(TrieProofTest::text)).isEqualTo(Optional.ofNullable(state.get(key)));
            assertThat(trie.get(bytes(key)).map(TrieProofTest::text)).isEqualTo(Optional.ofNullable(state.get(key)));
        }
    }

    @Property(tries = 300)
    void whenAByteOfTheProofIsChangedThenItIsRefused(
            @ForAll("states") Map<String, String> state, @ForAll String key, @ForAll int place, @ForAll byte change) {
        StateTrie trie = trie(state);
        byte[] proof = trie.prove(bytes(key));
        proof[Math.floorMod(place, proof.length)] ^= change == 0 ? 1 : change;

        assertThatThrownBy(() -> TrieProof.parse(proof).verify(trie.root(), bytes(key)))
                .isInstanceOf(InvalidTrieProofException.class);
    }

    @Test
    void whenStateIsEmptyThenAbsenceIsProven() {
        byte[] proof = StateTrie.EMPTY.prove(bytes("dog"));

        assertThat(proof).isEqualTo(HexFormat.of().parseHex("c180"));
        assertThat(TrieProof.parse(proof).verify(StateTrie.EMPTY.root(), bytes("dog")))
                .isEqualTo(new ProvenValue.Absent());
        assertThat(StateTrie.EMPTY.root()).isEqualTo(StateRoot.EMPTY);
    }

    @Test
    void whenProofIsOfAnotherRootOrKeyThenItIsRefused() {
        TrieProof proof = TrieProof.parse(THREE.prove(bytes("dog")));

        assertRefused(
                Reason.INCOMPLETE, () -> proof.verify(THREE.remove(bytes("do")).root(), bytes("dog")));
        assertRefused(Reason.INCOMPLETE, () -> proof.verify(StateRoot.EMPTY, bytes("dog")));
        assertRefused(Reason.INCOMPLETE, () -> proof.verify(THREE.root(), bytes("horse")));
    }

    @Test
    void whenNodesAreInAnotherOrderThenTheProofIsTaken() {
        RlpItem.Items nodes = (RlpItem.Items) RlpReader.read(THREE.prove(bytes("horse")));
        RlpWriter reversed = new RlpWriter();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            reversed.encoded(((RlpItem.Items) nodes.get(i)).encoding());
        }

        assertThat(nodes.size()).isGreaterThan(1);
        assertThat(TrieProof.parse(reversed.toList())
                        .verify(THREE.root(), bytes("horse"))
                        .toOptional())
                .contains(new byte[40]);
    }

    @Test
    void whenNodeIsAddedOrRepeatedThenTheProofIsRefused() {
        byte[] proof = THREE.prove(bytes("horse"));
        RlpItem.Items nodes = (RlpItem.Items) RlpReader.read(proof);
        byte[] first = ((RlpItem.Items) nodes.get(0)).encoding();
        byte[] other =
                new RlpWriter().string(new byte[] {0x20}).string(bytes("x")).toList();

        byte[] repeated = new RlpWriter().encoded(content(proof)).encoded(first).toList();
        byte[] added = new RlpWriter().encoded(content(proof)).encoded(other).toList();

        assertRefused(Reason.SUPERFLUOUS, () -> TrieProof.parse(repeated));
        assertRefused(Reason.SUPERFLUOUS, () -> TrieProof.parse(added).verify(THREE.root(), bytes("horse")));
    }

    @Test
    void whenRlpIsNotInItsOnlyFormThenItIsRefused() {
        for (String hex : List.of("c28101", "f80180", "f90001c0", "b80161", "c3b80161")) {
            assertRefused(
                    Reason.NOT_CANONICAL, () -> TrieProof.parse(HexFormat.of().parseHex(hex)));
        }
        byte[] zeroBeforeLength = HexFormat.of().parseHex("f90038" + "80".repeat(56));
        assertRefused(Reason.NOT_CANONICAL, () -> TrieProof.parse(zeroBeforeLength));
    }

    @Test
    void whenItIsNoRlpListThenItIsRefused() {
        for (String hex :
                List.of("", "80", "61", "c1", "c180c0", "ff", "ffffffffffffffffff", "bf", "f8", "c261", "c3c1b805")) {
            assertRefused(Reason.MALFORMED, () -> TrieProof.parse(HexFormat.of().parseHex(hex)));
        }
        byte[] deep = new byte[100];
        Arrays.fill(deep, (byte) 0xC1);
        assertRefused(Reason.MALFORMED, () -> TrieProof.parse(deep));
        byte[] nested = new RlpWriter().toList();
        for (int depth = 0; depth < 20; depth++) {
            nested = new RlpWriter().encoded(nested).toList();
        }
        byte[] deepAndWhole = nested;
        assertRefused(Reason.MALFORMED, () -> TrieProof.parse(deepAndWhole));
        assertRefused(Reason.TOO_LARGE, () -> TrieProof.parse(new byte[TrieProof.MAXIMUM_BYTES + 1]));
    }

    /** Whoever signs a root may sign one of a trie that no honest ledger builds; its nodes are refused all the same. */
    @Test
    void whenNodeIsNoneOfATrieThenItIsRefused() {
        byte[] value = new RlpWriter().string(bytes("v")).toList();
        byte[] leaf = new RlpWriter().string(new byte[] {0x20}).string(value).toList();

        assertNodeRefused(Reason.MALFORMED, new RlpWriter().string(value).toList());
        assertNodeRefused(
                Reason.MALFORMED,
                new RlpWriter().string(new byte[] {0x20}).string(bytes("bare")).toList());
        assertNodeRefused(
                Reason.MALFORMED,
                new RlpWriter().string(new byte[0]).string(value).toList());
        assertNodeRefused(
                Reason.MALFORMED, new RlpWriter().encoded(leaf).string(value).toList());
        assertNodeRefused(
                Reason.MALFORMED,
                new RlpWriter().string(new byte[] {0x16}).string(bytes("short")).toList());
        assertNodeRefused(
                Reason.NOT_CANONICAL,
                new RlpWriter().string(new byte[] {0x40}).string(value).toList());
        assertNodeRefused(
                Reason.NOT_CANONICAL,
                new RlpWriter().string(new byte[] {0x2F}).string(value).toList());
        assertNodeRefused(
                Reason.NOT_CANONICAL,
                new RlpWriter().string(new byte[] {0}).encoded(leaf).toList());
        assertNodeRefused(
                Reason.NOT_CANONICAL,
                new RlpWriter().string(new byte[] {0x16}).encoded(leaf).toList());
        RlpWriter branch = new RlpWriter();
        for (int i = 0; i < BranchNode.CHILDREN; i++) {
            branch.string(new byte[0]);
        }
        assertNodeRefused(Reason.NOT_CANONICAL, branch.string(value).toList());
    }

    @Test
    void whenAValueIsAListOfTwoThenItIsRefused() {
        byte[] two = new RlpWriter().string(bytes("v")).string(bytes("w")).toList();

        assertNodeRefused(
                Reason.MALFORMED,
                new RlpWriter().string(new byte[] {0x20}).string(two).toList());
    }

    @Test
    void whenALeafHasUnknownFlagsThenItIsRefused() {
        byte[] value = new RlpWriter().string(bytes("v")).toList();

        assertNodeRefused(
                Reason.NOT_CANONICAL,
                new RlpWriter().string(new byte[] {0x60}).string(value).toList());
    }

    @Test
    void whenExtensionHasNoStepThenItIsRefused() {
        assertNodeRefused(
                Reason.NOT_CANONICAL,
                new RlpWriter().string(new byte[] {0}).encoded(branch("v")).toList());
    }

    /** A node of 32 bytes or more is represented by its hash, and no shorter one is. */
    @Test
    void whenANodeLiesWhereItsHashShouldBeOrTheOtherWayRoundThenItIsRefused() {
        byte[] toBranch = {0x16};
        byte[] longBranch = branch("a value that is long");
        byte[] shortBranch = branch("v");

        assertNodeRefused(
                Reason.NOT_CANONICAL,
                new RlpWriter().string(toBranch).encoded(longBranch).toList());
        byte[] byHash = new RlpWriter()
                .string(toBranch)
                .string(Digests.sha3(shortBranch))
                .toList();
        byte[] proof = new RlpWriter().encoded(byHash).encoded(shortBranch).toList();
        assertRefused(
                Reason.NOT_CANONICAL,
                () -> TrieProof.parse(proof).verify(StateRoot.of(Digests.sha3(byHash)), bytes("dog")));
    }

    /** A branch with this value for the first two steps. */
    private static byte[] branch(String text) {
        byte[] value = new RlpWriter().string(bytes(text)).toList();
        byte[] leaf = new RlpWriter().string(new byte[] {0x20}).string(value).toList();
        RlpWriter branch = new RlpWriter().encoded(leaf).encoded(leaf);
        for (int i = 2; i <= BranchNode.CHILDREN; i++) {
            branch.string(new byte[0]);
        }
        return branch.toList();
    }

    private static void assertNodeRefused(Reason reason, byte[] node) {
        byte[] proof = new RlpWriter().encoded(node).toList();
        StateRoot root = StateRoot.of(Digests.sha3(node));
        assertRefused(reason, () -> TrieProof.parse(proof).verify(root, bytes("dog")));
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidTrieProofException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] content(byte[] list) {
        RlpWriter writer = new RlpWriter();
        ((RlpItem.Items) RlpReader.read(list))
                .items()
                .forEach(item -> writer.encoded(((RlpItem.Items) item).encoding()));
        byte[] again = writer.toList();
        int head = again[0] == (byte) 0xF8 ? 2 : again[0] == (byte) 0xF9 ? 3 : 1;
        return Arrays.copyOfRange(again, head, again.length);
    }

    private static StateTrie trie(Map<String, String> state) {
        StateTrie trie = StateTrie.EMPTY;
        for (Map.Entry<String, String> entry : state.entrySet()) {
            trie = trie.put(bytes(entry.getKey()), bytes(entry.getValue()));
        }
        return trie;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
