package io.shuzheng.pairing;

import java.util.List;

/** GT, its products written as sums, with the Frobenius endomorphism as in {@link G2Group}. */
final class GtGroup implements Group<Fp12> {

    static final GtGroup INSTANCE = new GtGroup();

    private GtGroup() {}

    @Override
    public Fp12 neutral() {
        return Fp12.ONE;
    }

    @Override
    public Fp12 add(Fp12 first, Fp12 second) {
        return first.multiply(second);
    }

    @Override
    public Fp12 twice(Fp12 element) {
        return Cyclotomic.square(element);
    }

    @Override
    public Fp12 negate(Fp12 element) {
        return element.conjugate();
    }

    @Override
    public Fp12 timesLambda(Fp12 element) {
        return element.frobenius();
    }

    @Override
    public Lattice lattice() {
        return G2Group.LATTICE;
    }

    @Override
    public List<Fp12> normalized(List<Fp12> elements) {
        return elements;
    }

    @Override
    public int digitWidth() {
        return 4;
    }
}
