package io.shuzheng.pairing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sums multiples of elements: one chain of doublings for all of them, and an addition for each digit of each scalar's parts. */
final class InterleavedSum<E> {

    private final Group<E> group;
    private final List<Part<E>> parts = new ArrayList<>();

    private InterleavedSum(Group<E> group) {
        this.group = group;
    }

    /** The sum of the elements' multiples by scalars of [0, ORDER). */
    static <E> E of(Group<E> group, List<E> elements, List<BigInteger> scalars) {
        InterleavedSum<E> sum = new InterleavedSum<>(group);
        List<E> oddMultiples =
                group.normalized(elements.stream().flatMap(sum::oddMultiples).toList());
        int count = sum.oddMultiplesOfOne();
        for (int i = 0; i < scalars.size(); i++) {
            sum.add(oddMultiples.subList(i * count, (i + 1) * count), scalars.get(i));
        }
        return sum.value();
    }

    /** One part of a scalar with the odd multiples of its element. */
    private static final class Part<E> {

        private final List<E> oddMultiples;
        private final byte[] digits;
        private final boolean isNegative;

        Part(List<E> oddMultiples, byte[] digits, boolean isNegative) {
            this.oddMultiples = oddMultiples;
            this.digits = digits;
            this.isNegative = isNegative;
        }

        int digit(int position) {
            int digit = position < digits.length ? digits[position] : 0;
            return isNegative ? -digit : digit;
        }
    }

    private void add(List<E> oddMultiples, BigInteger scalar) {
        List<E> multiples = oddMultiples;
        for (BigInteger part : group.lattice().split(scalar)) {
            byte[] digits = SignedDigits.nonAdjacentForm(part.abs(), group.digitWidth());
            parts.add(new Part<>(multiples, digits, part.signum() < 0));
            multiples = multiples.stream().map(group::timesLambda).toList();
        }
    }

    private int oddMultiplesOfOne() {
        return 1 << (group.digitWidth() - 2);
    }

    private Stream<E> oddMultiples(E element) {
        E twice = group.twice(element);
        return Stream.iterate(element, multiple -> group.add(multiple, twice)).limit(oddMultiplesOfOne());
    }

    private E value() {
        int length = parts.stream().mapToInt(part -> part.digits.length).max().orElse(0);
        E sum = group.neutral();
        for (int position = length - 1; position >= 0; position--) {
            sum = group.twice(sum);
            for (Part<E> part : parts) {
                sum = plus(sum, part.oddMultiples, part.digit(position));
            }
        }
        return sum;
    }

    private E plus(E sum, List<E> oddMultiples, int digit) {
        if (digit == 0) {
            return sum;
        }
        E multiple = oddMultiples.get(Math.abs(digit) / 2);
        return group.add(sum, digit > 0 ? multiple : group.negate(multiple));
    }
}
