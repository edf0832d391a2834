package io.shuzheng.anoncreds.internal.accumulator;

import io.shuzheng.anoncreds.CredentialDefinition;
import io.shuzheng.anoncreds.cl.RevocationPublicKey;
import io.shuzheng.primitives.InvalidInputException;

/** A {@link RevocationPublicKey} whose points are in their groups. Names are the specification's. */
record RevocationKey(
        ReusedG1 g,
        ReusedG2 gDash,
        ReusedG1 h,
        ReusedG1 h0,
        ReusedG1 h1,
        ReusedG1 h2,
        ReusedG1 hTilde,
        ReusedG2 hCap,
        ReusedG2 u,
        ReusedG1 pk,
        ReusedG2 y) {

    /**
     * The key's points.
     *
     * @throws InvalidInputException if one is infinity or not in its group; the message names it
     */
    static RevocationKey decode(RevocationPublicKey key) {
        return new RevocationKey(
                new ReusedG1(NamedElements.g1("key g", key.g())),
                new ReusedG2(NamedElements.g2("key g_dash", key.gDash())),
                new ReusedG1(NamedElements.g1("key h", key.h())),
                new ReusedG1(NamedElements.g1("key h0", key.h0())),
                new ReusedG1(NamedElements.g1("key h1", key.h1())),
                new ReusedG1(NamedElements.g1("key h2", key.h2())),
                new ReusedG1(NamedElements.g1("key htilde", key.hTilde())),
                new ReusedG2(NamedElements.g2("key h_cap", key.hCap())),
                new ReusedG2(NamedElements.g2("key u", key.u())),
                new ReusedG1(NamedElements.g1("key pk", key.pk())),
                new ReusedG2(NamedElements.g2("key y", key.y())));
    }

    /**
     * The revocation part of a definition's key.
     *
     * @throws InvalidInputException if it has none
     */
    static RevocationPublicKey require(CredentialDefinition definition) {
        return definition
                .revocation()
                .orElseThrow(() -> new InvalidInputException("the credential definition does not support revocation"));
    }
}
