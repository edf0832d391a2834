package io.shuzheng.voucher.party;

/** Is told how long work goes on. */
@FunctionalInterface
public interface Progress {

    /**
     * Work begins.
     *
     * @param what what begins now, in a few words, for example {@code searching safe primes for blank-voucher}
     */
    void begins(String what);
}
