package io.shuzheng.didcomm.did;

import java.util.Map;
import java.util.Optional;

/** The letters by which a did:peer:2 says what a key is for. */
final class PeerPurpose {

    /** Marks a service instead of a key. */
    static final char SERVICE = 'S';

    private static final Map<Character, VerificationRelationship> BY_CODE = Map.of(
            'A', VerificationRelationship.ASSERTION_METHOD,
            'E', VerificationRelationship.KEY_AGREEMENT,
            'V', VerificationRelationship.AUTHENTICATION,
            'I', VerificationRelationship.CAPABILITY_INVOCATION,
            'D', VerificationRelationship.CAPABILITY_DELEGATION);

    private PeerPurpose() {}

    static char codeOf(VerificationRelationship use) {
        return switch (use) {
            case ASSERTION_METHOD -> 'A';
            case KEY_AGREEMENT -> 'E';
            case AUTHENTICATION -> 'V';
            case CAPABILITY_INVOCATION -> 'I';
            case CAPABILITY_DELEGATION -> 'D';
        };
    }

    static Optional<VerificationRelationship> ofCode(char code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
