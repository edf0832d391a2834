package io.shuzheng.didcomm.protocol;

import java.util.Arrays;
import java.util.Optional;

/** The AnonCreds objects that are attached to messages, with their names in both families. */
public enum AnonCredsPart {
    /** Which credential a holder would like: issuer, schema, definition. */
    CREDENTIAL_FILTER("anoncreds/credential-filter@v1.0", "hlindy/cred-filter@v2.0"),
    /** An issuer's offer. */
    CREDENTIAL_OFFER("anoncreds/credential-offer@v1.0", "hlindy/cred-abstract@v2.0"),
    /** A holder's request. */
    CREDENTIAL_REQUEST("anoncreds/credential-request@v1.0", "hlindy/cred-req@v2.0"),
    /** A credential. */
    CREDENTIAL("anoncreds/credential@v1.0", "hlindy/cred@v2.0"),
    /** What a verifier asks for, or a prover proposes. */
    PRESENTATION_REQUEST("anoncreds/proof-request@v1.0", "hlindy/proof-req@v2.0"),
    /** A presentation. */
    PRESENTATION("anoncreds/proof@v1.0", "hlindy/proof@v2.0");

    private final String anoncreds;
    private final String hlindy;

    AnonCredsPart(String anoncreds, String hlindy) {
        this.anoncreds = anoncreds;
        this.hlindy = hlindy;
    }

    /** The attachment format's name in a family. */
    public String format(AnonCredsFamily family) {
        return family == AnonCredsFamily.ANONCREDS ? anoncreds : hlindy;
    }

    /** The family in which a format names this part. */
    public Optional<AnonCredsFamily> family(String format) {
        return Arrays.stream(AnonCredsFamily.values())
                .filter(family -> format(family).equals(format))
                .findFirst();
    }
}
