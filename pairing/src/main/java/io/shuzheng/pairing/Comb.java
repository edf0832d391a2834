package io.shuzheng.pairing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of a fixed element for a comb after Lim and Lee: with t teeth and c columns, the entry at the bits b0 b1 … is the sum of
 * the element's multiples by b_i·2^(c·i). A multiplication then takes c doublings, and c additions for each part of the scalar.
 */
final class Comb<E> {

    private final Group<E> group;
    private final int teeth;
    private final int columns;

    /** The entry of each pattern of bits but 0, which stands for the neutral element. */
    private final List<E> table;

    private Comb(Group<E> group, E element, int teeth) {
        this.group = group;
        this.teeth = teeth;
        this.columns = (group.lattice().partBits() + teeth - 1) / teeth;
        this.table = group.normalized(entries(element));
    }

    /**
     * The table of an element.
     *
     * @param teeth the table has 2^teeth entries
     */
    static <E> Comb<E> of(Group<E> group, E element, int teeth) {
        return new Comb<>(group, element, teeth);
    }

    private List<E> entries(E element) {
        List<E> entries = new ArrayList<>();
        entries.add(group.neutral());
        E tooth = element;
        for (int i = 0; i < teeth; i++) {
            int known = entries.size();
            for (int pattern = 0; pattern < known; pattern++) {
                entries.add(group.add(tooth, entries.get(pattern)));
            }
            for (int j = 0; j < columns; j++) {
                tooth = group.twice(tooth);
            }
        }
        return entries;
    }

    E multiply(BigInteger scalar) {
        List<BigInteger> parts = group.lattice().split(Scalars.reduce(scalar));
        E sum = group.neutral();
        for (int column = columns - 1; column >= 0; column--) {
            sum = group.twice(sum);
            for (int power = 0; power < parts.size(); power++) {
                sum = plus(sum, parts.get(power), column, power);
            }
        }
        return sum;
    }

    private E plus(E sum, BigInteger part, int column, int power) {
        int pattern = pattern(part.abs(), column);
        if (pattern == 0) {
            return sum;
        }
        E entry = table.get(pattern);
        for (int i = 0; i < power; i++) {
            entry = group.timesLambda(entry);
        }
        return group.add(sum, part.signum() < 0 ? group.negate(entry) : entry);
    }

    private int pattern(BigInteger part, int column) {
        int pattern = 0;
        for (int i = 0; i < teeth; i++) {
            pattern |= part.testBit(column + i * columns) ? 1 << i : 0;
        }
        return pattern;
    }
}
