package io.shuzheng.anoncreds.curve;

import java.math.BigInteger;

/** A point of the twist in Jacobian coordinates: (x / z², y / z³). Public data only: times depend on it. */
record TwistPoint(Fp2 x, Fp2 y, Fp2 z) {

    private static final TwistPoint INFINITY = new TwistPoint(Fp2.ONE, Fp2.ONE, Fp2.ZERO);

    boolean isInfinity() {
        return z.equals(Fp2.ZERO);
    }

    TwistPoint multiply(BigInteger scalar) {
        TwistPoint result = INFINITY;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            result = result.twice();
            if (scalar.testBit(bit)) {
                result = result.add(this);
            }
        }
        return result;
    }

    private TwistPoint twice() {
        if (isInfinity() || y.equals(Fp2.ZERO)) {
            return INFINITY;
        }
        Fp2 ySquared = y.square();
        Fp2 s = x.multiply(ySquared).twice().twice();
        Fp2 xSquared = x.square();
        Fp2 m = xSquared.twice().add(xSquared);
        Fp2 newX = m.square().subtract(s.twice());
        Fp2 eightYFourth = ySquared.square().twice().twice().twice();
        Fp2 newY = m.multiply(s.subtract(newX)).subtract(eightYFourth);
        return new TwistPoint(newX, newY, y.multiply(z).twice());
    }

    private TwistPoint add(TwistPoint other) {
        if (isInfinity()) {
            return other;
        }
        if (other.isInfinity()) {
            return this;
        }
        Fp2 zSquared = z.square();
        Fp2 otherZSquared = other.z.square();
        Fp2 u = x.multiply(otherZSquared);
        Fp2 s = y.multiply(otherZSquared).multiply(other.z);
        Fp2 h = other.x.multiply(zSquared).subtract(u);
        Fp2 r = other.y.multiply(zSquared).multiply(z).subtract(s);
        if (h.equals(Fp2.ZERO)) {
            return r.equals(Fp2.ZERO) ? twice() : INFINITY;
        }
        Fp2 hSquared = h.square();
        Fp2 hCubed = hSquared.multiply(h);
        Fp2 v = u.multiply(hSquared);
        Fp2 newX = r.square().subtract(hCubed).subtract(v.twice());
        Fp2 newY = r.multiply(v.subtract(newX)).subtract(s.multiply(hCubed));
        return new TwistPoint(newX, newY, z.multiply(other.z).multiply(h));
    }
}
