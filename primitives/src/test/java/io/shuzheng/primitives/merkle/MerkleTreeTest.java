package io.shuzheng.primitives.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shuzheng.primitives.InvalidInputException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {

    /** The leaves of Certificate Transparency's reference implementation. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static MerkleTree reference() {
        MerkleTree tree = new MerkleTree();
        LEAVES.forEach(leaf -> tree.append(HexFormat.of().parseHex(leaf)));
        return tree;
    }

    private static MerkleTree treeOf(int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.append(leaf(i));
        }
        return tree;
    }

    private static byte[] leaf(int index) {
        return new byte[] {(byte) index, (byte) (index >> 8)};
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void whenReferenceLeavesThenReferenceRoots(int size, String root) {
        assertThat(reference().rootAt(size).hex()).isEqualTo(root);
    }

    @Property(tries = 60)
    void whenLeafIsInTheTreeThenProofHoldsForItAlone(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(max = 1000) int seed) {
        MerkleTree tree = treeOf(size + 5);
        int index = seed % size;
        InclusionProof proof = tree.inclusionProof(index, size);
        MerkleHash root = tree.rootAt(size);
        assertThat(proof.verify(MerkleHash.ofLeaf(leaf(index)), root)).isTrue();
        assertThat(proof.verify(MerkleHash.ofLeaf(leaf(index + 1)), root)).isFalse();
        assertThat(proof.verify(MerkleHash.ofLeaf(leaf(index)), tree.rootAt(size + 1)))
                .isFalse();
    }

    @Property(tries = 60)
    void whenTreeGrowsThenConsistencyHolds(
            @ForAll @IntRange(max = 70) int firstSize, @ForAll @IntRange(max = 70) int growth) {
        MerkleTree tree = treeOf(firstSize + growth);
        ConsistencyProof proof = tree.consistencyProof(firstSize, firstSize + growth);
        assertThat(proof.verify(tree.rootAt(firstSize), tree.root())).isTrue();
    }

    @Property(tries = 60)
    void whenAnEarlierLeafChangedThenConsistencyFails(
            @ForAll @IntRange(min = 1, max = 40) int firstSize,
            @ForAll @IntRange(min = 1, max = 40) int growth,
            @ForAll @IntRange(max = 1000) int seed) {
        MerkleTree original = treeOf(firstSize);
        MerkleTree changed = new MerkleTree();
        for (int i = 0; i < firstSize + growth; i++) {
            changed.append(i == seed % firstSize ? new byte[] {9, 9, 9} : leaf(i));
        }
        ConsistencyProof proof = changed.consistencyProof(firstSize, firstSize + growth);
        assertThat(proof.verify(original.root(), changed.root())).isFalse();
    }

    @Property(tries = 60)
    void whenAHashOfAProofIsChangedDroppedOrAddedThenItFails(
            @ForAll @IntRange(min = 2, max = 70) int size, @ForAll @IntRange(max = 1000) int seed) {
        MerkleTree tree = treeOf(size);
        InclusionProof proof = tree.inclusionProof(seed % size, size);
        MerkleHash leaf = MerkleHash.ofLeaf(leaf(seed % size));
        List<MerkleHash> changed = new ArrayList<>(proof.path());
        changed.set(seed % changed.size(), MerkleHash.ofLeaf(new byte[] {7}));
        assertThat(new InclusionProof(seed % size, size, changed).verify(leaf, tree.root()))
                .isFalse();
        List<MerkleHash> shorter = proof.path().subList(1, proof.path().size());
        assertThat(new InclusionProof(seed % size, size, shorter).verify(leaf, tree.root()))
                .isFalse();
        List<MerkleHash> longer = new ArrayList<>(proof.path());
        longer.add(MerkleHash.EMPTY_TREE);
        assertThat(new InclusionProof(seed % size, size, longer).verify(leaf, tree.root()))
                .isFalse();
    }

    @Test
    void whenProofIsOutOfRangeThenRefused() {
        assertThatThrownBy(() -> new InclusionProof(3, 3, List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new ConsistencyProof(4, 3, List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> treeOf(3).inclusionProof(0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
