package io.shuzheng.pairing;

import java.math.BigInteger;
import java.util.List;

/**
 * One of the three groups of order r, written additively, with an endomorphism by which a multiplication becomes a sum of short ones.
 */
interface Group<E> {

    E neutral();

    E add(E first, E second);

    E twice(E element);

    E negate(E element);

    /** The element multiplied by λ, the number that the lattice is about. */
    E timesLambda(E element);

    Lattice lattice();

    /** The same elements in a form that is best to be added. */
    List<E> normalized(List<E> elements);

    /** The width of the digits by which one element is multiplied. */
    int digitWidth();

    /** The multiple by any integer, which is reduced modulo the order first. */
    default E multiply(E element, BigInteger scalar) {
        return sumOfMultiples(List.of(element), List.of(scalar));
    }

    /** The sum of multiples, for one chain of doublings. */
    default E sumOfMultiples(List<E> elements, List<BigInteger> scalars) {
        if (elements.size() != scalars.size()) {
            throw new IllegalArgumentException("each element must have a scalar");
        }
        return InterleavedSum.of(
                this, elements, scalars.stream().map(Scalars::reduce).toList());
    }
}
