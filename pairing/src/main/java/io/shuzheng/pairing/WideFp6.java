package io.shuzheng.pairing;

/**
 * A sum of products in Fp6 that is not reduced yet. Its coefficients change as {@link WideFp2} says.
 *
 * @param a the coefficient of 1
 * @param b the coefficient of v
 * @param c the coefficient of v²
 */
record WideFp6(WideFp2 a, WideFp2 b, WideFp2 c) {

    /** Karatsuba with six products instead of nine. */
    static WideFp6 product(Fp6 x, Fp6 y) {
        WideFp2 aa = WideFp2.product(x.a(), y.a());
        WideFp2 bb = WideFp2.product(x.b(), y.b());
        WideFp2 cc = WideFp2.product(x.c(), y.c());
        WideFp2 bc = WideFp2.product(x.b().add(x.c()), y.b().add(y.c())).subtract(bb, cc);
        WideFp2 ab = WideFp2.product(x.a().add(x.b()), y.a().add(y.b())).subtract(aa, bb);
        WideFp2 ac = WideFp2.product(x.a().add(x.c()), y.a().add(y.c())).subtract(aa, cc);
        return new WideFp6(aa.addTimesXi(bc), ab.addTimesXi(cc), ac.add(bb));
    }

    /** The product with y + z·v. */
    static WideFp6 sparseProduct(Fp6 x, Fp2 y, Fp2 z) {
        WideFp2 ay = WideFp2.product(x.a(), y);
        WideFp2 bz = WideFp2.product(x.b(), z);
        WideFp2 cz = WideFp2.product(x.c(), z);
        WideFp2 cy = WideFp2.product(x.c(), y);
        WideFp2 mixed = WideFp2.product(x.a().add(x.b()), y.add(z)).subtract(ay, bz);
        return new WideFp6(ay.addTimesXi(cz), mixed, cy.add(bz));
    }

    static WideFp6 product(Fp6 x, Fp2 y) {
        return new WideFp6(WideFp2.product(x.a(), y), WideFp2.product(x.b(), y), WideFp2.product(x.c(), y));
    }

    WideFp6 twice() {
        return new WideFp6(a.twice(), b.twice(), c.twice());
    }

    /** This without both. */
    WideFp6 subtract(WideFp6 first, WideFp6 second) {
        return new WideFp6(a.subtract(first.a, second.a), b.subtract(first.b, second.b), c.subtract(first.c, second.c));
    }

    /** This and v times the other. */
    WideFp6 addTimesV(WideFp6 other) {
        return new WideFp6(a.addTimesXi(other.c), b.add(other.a), c.add(other.b));
    }

    /** This without the other and without v times the other. */
    WideFp6 subtractTimesOnePlusV(WideFp6 other) {
        return new WideFp6(
                a.subtract(other.a).subtractTimesXi(other.c),
                b.subtract(other.b, other.a),
                c.subtract(other.c, other.b));
    }

    Fp6 reduce() {
        return new Fp6(a.reduce(), b.reduce(), c.reduce());
    }
}
