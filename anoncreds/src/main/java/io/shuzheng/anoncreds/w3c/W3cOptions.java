package io.shuzheng.anoncreds.w3c;

import io.shuzheng.primitives.InvalidInputException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a W3C credential says beside its content. No signature of AnonCreds covers it.
 *
 * @param version of the data model
 * @param validFrom when the credential became valid, in the years 1 to 9999: {@code issuanceDate} of version 1.1, which must
 *     have it, and {@code validFrom} of version 2.0
 */
public record W3cOptions(W3cVersion version, Optional<Instant> validFrom) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public W3cOptions {
        if (version == W3cVersion.V1_1 && validFrom.isEmpty()) {
            throw new InvalidInputException("a W3C credential of version 1.1 must have an issuance date");
        }
        if (validFrom.filter(date -> date.isBefore(FIRST) || date.isAfter(LAST)).isPresent()) {
            throw new InvalidInputException("the date of a W3C credential must be of the years 1 to 9999");
        }
    }

    /** Version 2.0, without a date. */
    public static W3cOptions v2() {
        return new W3cOptions(W3cVersion.V2_0, Optional.empty());
    }

    /** Version 2.0. */
    public static W3cOptions v2(Instant validFrom) {
        return new W3cOptions(W3cVersion.V2_0, Optional.of(validFrom));
    }

    /** Version 1.1. */
    public static W3cOptions v1(Instant issuanceDate) {
        return new W3cOptions(W3cVersion.V1_1, Optional.of(issuanceDate));
    }
}
