package io.shuzheng.ledger.embedded.internal.state;

import io.shuzheng.primitives.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Where transaction author agreements (TAA) and acceptance mechanisms (AML) are in the config state. */
public final class AgreementPaths {

    private AgreementPaths() {}

    /** The digest of an agreement: SHA-256 of version and text, lower-case hexadecimal. */
    public static String digest(String version, String text) {
        return HexFormat.of().formatHex(Digests.sha256((version + text).getBytes(StandardCharsets.UTF_8)));
    }

    /** The digest of the agreement in force; no value if none is. */
    public static StateKey latestAgreement() {
        return StateKey.of("2:latest");
    }

    /** The digest of the agreement of a version. */
    public static StateKey agreementVersion(String version) {
        return StateKey.of("2:v:" + version);
    }

    /** The agreement of a digest. */
    public static StateKey agreement(String digest) {
        return StateKey.of("2:d:" + digest);
    }

    /** The mechanisms in force. */
    public static StateKey latestMechanisms() {
        return StateKey.of("3:latest");
    }

    /** The mechanisms of a version. */
    public static StateKey mechanismsVersion(String version) {
        return StateKey.of("3:v:" + version);
    }
}
