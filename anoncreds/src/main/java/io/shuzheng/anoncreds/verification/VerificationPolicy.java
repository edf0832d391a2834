package io.shuzheng.anoncreds.verification;

/**
 * What a verifier takes beyond the rules that always hold.
 *
 * @param selfAttested whether unrestricted attributes may be self-attested
 * @param unrevealed whether requested attributes may be left unrevealed, proving only that the credential has them
 */
public record VerificationPolicy(boolean selfAttested, boolean unrevealed) {

    /** Takes both, as the specification does. */
    public static VerificationPolicy standard() {
        return new VerificationPolicy(true, true);
    }

    /** Takes revealed values of credentials only. */
    public static VerificationPolicy credentialsOnly() {
        return new VerificationPolicy(false, false);
    }
}
